import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ENTITY_ROUTE,
  entityRefOf,
  type EntityParams,
} from '@callboard/backstage-plugin-environments-node';
import type { Request } from 'express';
import Router from 'express-promise-router';
import type { OnCallReads } from './OnCallReads';
import {
  parseConcernsQuery,
  parsePortfolioQuery,
  parseWindow,
} from './queries';

type ScheduleParams = { scheduleId: string };

/** What can be asked about who is on call. */
export function createReadRoutes(options: {
  reads: OnCallReads;
  httpAuth: HttpAuthService;
}) {
  const { reads, httpAuth } = options;
  const router = Router();

  router.get(
    `${ENTITY_ROUTE}/on-call`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      res.json(await reads.getOnCall(entityRefOf(req), { credentials }));
    },
  );

  router.get('/v1/schedules', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parsePortfolioQuery(req.query);
    res.json(await reads.getSchedules(query, { credentials }));
  });

  router.get(
    '/v1/schedules/:scheduleId',
    async (req: Request<ScheduleParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const { scheduleId } = req.params;
      const window = parseWindow(req.query);
      res.json(await reads.getSchedule(scheduleId, window, { credentials }));
    },
  );

  router.get(
    '/v1/schedules/:scheduleId/fairness',
    async (req: Request<ScheduleParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const { scheduleId } = req.params;
      const window = parseWindow(req.query);
      res.json(await reads.getFairness(scheduleId, window, { credentials }));
    },
  );

  router.get('/v1/concerns', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parseConcernsQuery(req.query);
    res.json(await reads.getConcerns(query, { credentials }));
  });

  router.get('/v1/me', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const { userEntityRef } = credentials.principal;
    res.json(await reads.getMine(userEntityRef, { credentials }));
  });

  router.get(
    '/v1/users/:namespace/:name/shifts',
    async (req: Request<{ namespace: string; name: string }>, res) => {
      const credentials = await httpAuth.credentials(req);
      const userRef = stringifyEntityRef({ kind: 'user', ...req.params });
      res.json(await reads.getShiftsOf(userRef, { credentials }));
    },
  );

  return router;
}
