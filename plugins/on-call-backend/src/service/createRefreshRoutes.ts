import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  ENTITY_ROUTE,
  entityRefOf,
  type EntityParams,
} from '@callboard/backstage-plugin-environments-node';
import type { Request } from 'express';
import Router from 'express-promise-router';
import type { Refresher } from './Refresher';

/** Having definitions read again, which leaves an audit event. */
export function createRefreshRoutes(options: {
  refresher: Refresher;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { refresher, httpAuth, auditor } = options;
  const router = Router();

  router.post(
    `${ENTITY_ROUTE}/refresh`,
    async (req: Request<EntityParams>, res) => {
      const entityRef = entityRefOf(req);
      const answer = await audited(
        auditor,
        {
          eventId: 'on-call-refresh',
          severityLevel: 'low',
          request: req,
          meta: { entityRef },
          metaOf: outcome => outcome,
        },
        async () =>
          refresher.refresh(entityRef, {
            credentials: await httpAuth.credentials(req),
          }),
      );
      res.status(202).json(answer);
    },
  );

  return router;
}
