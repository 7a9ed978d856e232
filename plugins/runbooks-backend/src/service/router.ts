import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { createProcedureRoutes } from '../procedures/createProcedureRoutes';
import type { ProcedureService } from '../procedures/ProcedureService';
import { createRunbookRoutes } from './createRunbookRoutes';
import type { RunbookService } from './RunbookService';

/** The HTTP API of the plugin; its paths are those of `RunbooksApi`. */
export function createRouter(options: {
  runbooks: RunbookService;
  procedures: ProcedureService;
  /** Of runs and automations. */
  runRoutes: ExpressRouter[];
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const router = Router();
  router.use(createRunbookRoutes({ ...options, service: options.runbooks }));
  router.use(
    createProcedureRoutes({ ...options, service: options.procedures }),
  );
  for (const routes of options.runRoutes) {
    router.use(routes);
  }
  return router;
}
