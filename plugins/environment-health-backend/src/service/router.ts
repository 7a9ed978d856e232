import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { createActionRoutes } from './actionRoutes';
import { createEntityRoutes } from './entityRoutes';
import type { EnvironmentHealthService } from './EnvironmentHealthService';
import { createPortfolioRoutes } from './portfolioRoutes';

/** The HTTP API of the plugin; its paths are those of `EnvironmentHealthApi`. */
export function createRouter(options: {
  service: EnvironmentHealthService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const router = Router();
  router.use(createEntityRoutes(options));
  router.use(createPortfolioRoutes(options));
  router.use(createActionRoutes(options));
  return router;
}
