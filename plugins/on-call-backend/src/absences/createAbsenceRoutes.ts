import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { audited } from '@callboard/backstage-plugin-environments-node';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import type { AbsenceOptions, AbsenceService } from './AbsenceService';

const ROUTE = '/v1/me/absences';

/** Calendars of when users are away; naming and forgetting them leaves audit events without the address. */
export function createAbsenceRoutes(options: {
  service: AbsenceService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  const asUser = async (req: Request): Promise<AbsenceOptions> => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    return { credentials, userRef: credentials.principal.userEntityRef };
  };

  router.put(
    ROUTE,
    express.text({ type: 'application/json', limit: '100kb' }),
    async (req, res) => {
      await audited(
        auditor,
        {
          eventId: 'on-call-absence-calendar-set',
          severityLevel: 'low',
          request: req,
          metaOf: ({ host }: { host: string }) => ({ host }),
        },
        async () => {
          const caller = await asUser(req);
          return service.setCalendar(parseJson(req.body), caller);
        },
      );
      res.status(204).end();
    },
  );

  router.delete(ROUTE, async (req, res) => {
    await audited(
      auditor,
      {
        eventId: 'on-call-absence-calendar-remove',
        severityLevel: 'low',
        request: req,
      },
      async () => service.removeCalendar(await asUser(req)),
    );
    res.status(204).end();
  });

  return router;
}

/** Express would repeat some of what it cannot read, and there is a secret in it. */
function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new InputError('expected a JSON object with url');
  }
}
