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
import type { EnvironmentHealthService } from './EnvironmentHealthService';
import { parseAcknowledgement } from './queries';

/** What can be done to one entity; each leaves an audit event. */
export function createActionRoutes(options: {
  service: EnvironmentHealthService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  router.use(express.json());

  router.post(
    `${ENTITY_ROUTE}/acknowledgements`,
    async (req: Request<EntityParams>, res) => {
      const entityRef = entityRefOf(req);
      const made = await audited(
        auditor,
        {
          eventId: 'environment-health-acknowledge',
          severityLevel: 'medium',
          request: req,
          meta: { entityRef },
          metaOf: ({ request, acknowledgement }) => ({
            id: acknowledgement.id,
            environment: request.environment,
            resultId: request.resultId,
            until: acknowledgement.until,
          }),
        },
        async () => {
          // Somebody has to answer for it by name.
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          const request = parseAcknowledgement(req.body);
          const acknowledgement = await service.acknowledge(
            entityRef,
            request,
            { credentials },
          );
          return { request, acknowledgement };
        },
      );
      res.status(201).json(made.acknowledgement);
    },
  );

  router.delete(
    `${ENTITY_ROUTE}/acknowledgements/:id`,
    async (req: Request<EntityParams & { id: string }>, res) => {
      const entityRef = entityRefOf(req);
      const { id } = req.params;
      await audited(
        auditor,
        {
          eventId: 'environment-health-remove-acknowledgement',
          severityLevel: 'medium',
          request: req,
          meta: { entityRef, id },
        },
        async () =>
          service.removeAcknowledgement(entityRef, id, {
            credentials: await httpAuth.credentials(req),
          }),
      );
      res.status(204).end();
    },
  );

  router.post(
    `${ENTITY_ROUTE}/run`,
    async (req: Request<EntityParams>, res) => {
      const entityRef = entityRefOf(req);
      const answer = await audited(
        auditor,
        {
          eventId: 'environment-health-run',
          severityLevel: 'medium',
          request: req,
          meta: { entityRef },
          metaOf: outcome => outcome,
        },
        async () =>
          service.run(entityRef, {
            credentials: await httpAuth.credentials(req),
          }),
      );
      res.status(202).json(answer);
    },
  );

  return router;
}
