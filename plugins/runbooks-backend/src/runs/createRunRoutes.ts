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
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import { parseActions, parseListing, parseStart } from './runRequests';
import type { RunService } from './RunService';

type RunParams = { runId: string };

/** What can be asked about runs, and done in them; the latter leaves audit events. */
export function createRunRoutes(options: {
  service: RunService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  const json = express.json({ limit: '1mb' });
  // Somebody has to answer for it by name.
  const asUser = async (req: Request<any>) => ({
    credentials: await httpAuth.credentials(req, { allow: ['user'] }),
  });

  router.post(
    `${ENTITY_ROUTE}/runbooks/:runbookId/runs`,
    json,
    async (req: Request<EntityParams & { runbookId: string }>, res) => {
      const entityRef = entityRefOf(req);
      const { runbookId } = req.params;
      const run = await audited(
        auditor,
        {
          eventId: 'runbooks-run-start',
          severityLevel: 'medium',
          request: req,
          meta: { entityRef, runbookId },
          metaOf: ({ id, environment, reason }) => ({
            runId: id,
            ...(environment && { environment }),
            reason: { ...reason },
          }),
        },
        async () => {
          const caller = await asUser(req);
          return service.startRun(
            entityRef,
            runbookId,
            parseStart(req.body),
            caller,
          );
        },
      );
      res.status(201).json(run);
    },
  );

  router.get(
    `${ENTITY_ROUTE}/runs`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseListing(req.query);
      res.json(await service.getRuns(entityRefOf(req), query, { credentials }));
    },
  );

  router.get('/v1/runs/:runId', async (req: Request<RunParams>, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.getRun(req.params.runId, { credentials }));
  });

  router.get('/v1/runs/:runId/export', async (req: Request<RunParams>, res) => {
    const credentials = await httpAuth.credentials(req);
    const { runId } = req.params;
    res.json({ markdown: await service.exportRun(runId, { credentials }) });
  });

  router.post(
    '/v1/runs/:runId/actions',
    json,
    async (req: Request<RunParams>, res) => {
      const { runId } = req.params;
      const finishes = kindsOf(req.body).includes('finished');
      const run = await audited(
        auditor,
        {
          eventId: finishes ? 'runbooks-run-finish' : 'runbooks-run-add',
          severityLevel: finishes ? 'medium' : 'low',
          request: req,
          meta: { runId },
          metaOf: ({ entityRef, finished }) => ({
            entityRef,
            kinds: kindsOf(req.body),
            ...(finished && { outcome: finished.outcome }),
          }),
        },
        async () => {
          const caller = await asUser(req);
          return service.addToRun(runId, parseActions(req.body), caller);
        },
      );
      res.json(run);
    },
  );

  return router;
}

/** Of a body that nobody has checked yet. */
function kindsOf(body: any): string[] {
  return Array.isArray(body?.actions)
    ? body.actions.flatMap((action: any) =>
        typeof action?.kind === 'string' ? [action.kind.slice(0, 20)] : [],
      )
    : [];
}
