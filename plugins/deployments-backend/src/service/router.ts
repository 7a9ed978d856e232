import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import type { DeploymentsService } from './DeploymentsService';
import { createEntityRoutes } from './entityRoutes';
import { createPortfolioRoutes } from './portfolioRoutes';

/** The HTTP API of the plugin; its paths are those of `DeploymentsApi`. */
export function createRouter(options: {
  service: DeploymentsService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const router = Router();
  router.use(createEntityRoutes(options));
  router.use(createPortfolioRoutes(options));
  return router;
}
