import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ENTITY_ROUTE,
  entityRefOf,
  type EntityParams,
} from '@callboard/backstage-plugin-environments-node';
import type { Request } from 'express';
import Router from 'express-promise-router';
import type { EnvironmentHealthService } from './EnvironmentHealthService';
import {
  parseHealthQuery,
  parseHistoryQuery,
  parseMetricsQuery,
  parseResultsQuery,
} from './queries';

/** What can be read of one entity. */
export function createEntityRoutes(options: {
  service: EnvironmentHealthService;
  httpAuth: HttpAuthService;
}) {
  const { service, httpAuth } = options;
  const router = Router();

  router.get(
    `${ENTITY_ROUTE}/health`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseHealthQuery(req.query);
      res.json(
        await service.getHealth(entityRefOf(req), query, { credentials }),
      );
    },
  );

  router.get(
    `${ENTITY_ROUTE}/health/results`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseResultsQuery(req.query);
      res.json(
        await service.getResults(entityRefOf(req), query, { credentials }),
      );
    },
  );

  router.get(
    `${ENTITY_ROUTE}/history`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseHistoryQuery(req.query);
      res.json(
        await service.getHistory(entityRefOf(req), query, { credentials }),
      );
    },
  );

  router.get(
    `${ENTITY_ROUTE}/metrics`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseMetricsQuery(req.query);
      res.json(
        await service.getMetrics(entityRefOf(req), query, { credentials }),
      );
    },
  );

  return router;
}
