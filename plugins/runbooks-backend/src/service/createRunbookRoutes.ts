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
import { parseGapsQuery, parsePortfolioQuery } from './queries';
import type { RunbookService } from './RunbookService';

/** What can be asked about runbooks; having them read again leaves an audit event. */
export function createRunbookRoutes(options: {
  service: RunbookService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get(
    `${ENTITY_ROUTE}/runbooks`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      res.json(await service.getRunbooks(entityRefOf(req), { credentials }));
    },
  );

  router.get(
    `${ENTITY_ROUTE}/runbooks/:runbookId`,
    async (req: Request<EntityParams & { runbookId: string }>, res) => {
      const credentials = await httpAuth.credentials(req);
      const { runbookId } = req.params;
      res.json(
        await service.getRunbook(entityRefOf(req), runbookId, { credentials }),
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
          eventId: 'runbooks-refresh',
          severityLevel: 'low',
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

  router.get('/v1/portfolio', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parsePortfolioQuery(req.query);
    res.json(await service.getPortfolio(query, { credentials }));
  });

  router.get('/v1/gaps', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parseGapsQuery(req.query);
    res.json(await service.getGaps(query, { credentials }));
  });

  return router;
}
