import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { abortedWith } from './abortedWith';
import type { DeploymentsService } from './DeploymentsService';
import { parseHistoryQuery } from './queries';

type EntityParams = { kind: string; namespace: string; name: string };

function entityRefOf({ params }: Request<EntityParams>): string {
  return stringifyEntityRef(params);
}

/** What can be asked about one entity. */
export function createEntityRoutes(options: {
  service: DeploymentsService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  const entity = '/v1/entities/:kind/:namespace/:name';

  router.get(`${entity}/board`, async (req: Request<EntityParams>, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.getBoard(entityRefOf(req), { credentials }));
  });

  router.get(
    `${entity}/deployments`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseHistoryQuery(req.query);
      res.json(
        await service.getHistory(entityRefOf(req), query, { credentials }),
      );
    },
  );

  router.get(
    `${entity}/deployments/:id`,
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

  router.post(`${entity}/refresh`, async (req: Request<EntityParams>, res) => {
    const entityRef = entityRefOf(req);
    const event = await auditor.createEvent({
      eventId: 'deployments-refresh',
      severityLevel: 'medium',
      request: req,
      meta: { entityRef },
    });
    try {
      const credentials = await httpAuth.credentials(req);
      const answer = await service.refresh(entityRef, { credentials });
      await event.success({ meta: answer });
      res.status(202).json(answer);
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  });

  return router;
}
