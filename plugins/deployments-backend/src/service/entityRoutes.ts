import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  abortedWith,
  audited,
  ENTITY_ROUTE,
  entityRefOf,
  type EntityParams,
} from '@callboard/backstage-plugin-environments-node';
import type { Request } from 'express';
import Router from 'express-promise-router';
import type { DeploymentsService } from './DeploymentsService';
import { parseHistoryQuery } from './queries';

/** What can be asked about one entity. */
export function createEntityRoutes(options: {
  service: DeploymentsService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get(
    `${ENTITY_ROUTE}/board`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      res.json(await service.getBoard(entityRefOf(req), { credentials }));
    },
  );

  router.get(
    `${ENTITY_ROUTE}/deployments`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseHistoryQuery(req.query);
      res.json(
        await service.getHistory(entityRefOf(req), query, { credentials }),
      );
    },
  );

  router.get(
    `${ENTITY_ROUTE}/deployments/:id`,
    async (req: Request<EntityParams & { id: string }>, res) => {
      const credentials = await httpAuth.credentials(req);
      res.json(
        await service.getDetails(entityRefOf(req), req.params.id, {
          credentials,
          signal: abortedWith(res),
        }),
      );
    },
  );

  router.post(
    `${ENTITY_ROUTE}/refresh`,
    async (req: Request<EntityParams>, res) => {
      const entityRef = entityRefOf(req);
      const answer = await audited(
        auditor,
        {
          eventId: 'deployments-refresh',
          severityLevel: 'medium',
          request: req,
          meta: { entityRef },
          metaOf: outcome => outcome,
        },
        async () =>
          service.refresh(entityRef, {
            credentials: await httpAuth.credentials(req),
          }),
      );
      res.status(202).json(answer);
    },
  );

  return router;
}
