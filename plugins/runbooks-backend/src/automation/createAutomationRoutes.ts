import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  parseParameters,
} from '@callboard/backstage-plugin-environments-node';
import type { AutomationRequest } from '@callboard/backstage-plugin-runbooks-common';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { AutomationService } from './AutomationService';

type Params = { runId: string; name: string };

const TEXT = 'expected a text of 1 to 100 characters';
const text = z.string(TEXT).min(1, TEXT).max(100, TEXT);

const request = z.object(
  {
    requestId: text,
    stepId: z.string('expected the id of a step').max(1000).optional(),
    confirmation: z.string('expected a text').max(500).optional(),
  },
  'expected a JSON object with requestId, and perhaps stepId and confirmation',
);

function parseRequest(body: unknown): AutomationRequest {
  return parseParameters(request, body);
}

/** What automations of a run would do, and starting them, which leaves audit events. */
export function createAutomationRoutes(options: {
  service: AutomationService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get(
    '/v1/runs/:runId/automations/:name',
    async (req: Request<Params>, res) => {
      const credentials = await httpAuth.credentials(req);
      const { runId, name } = req.params;
      res.json(await service.preview(runId, name, { credentials }));
    },
  );

  router.post(
    '/v1/runs/:runId/automations/:name',
    express.json(),
    async (req: Request<Params>, res) => {
      const { runId, name } = req.params;
      const { run } = await audited(
        auditor,
        {
          eventId: 'runbooks-automation-start',
          severityLevel: 'high',
          request: req,
          meta: { runId, name },
          metaOf: ({ run: { entityRef }, automation }) => ({
            entityRef,
            requestId: automation.requestId,
            ...automation.address,
            repository: `${automation.address.owner}/${automation.address.name}`,
            name,
            ref: automation.ref,
            inputs: automation.inputs,
            ...(automation.environment && {
              environment: automation.environment,
            }),
            state: automation.state,
            ...(automation.workflowRunId && {
              workflowRunId: automation.workflowRunId,
            }),
          }),
        },
        async () => {
          // Somebody has to answer for it by name.
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          return service.start(runId, name, parseRequest(req.body), {
            credentials,
          });
        },
      );
      res.json(run);
    },
  );

  return router;
}
