import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  secretOfFile,
  sendCalendar,
} from '@callboard/backstage-plugin-environments-node';
import express from 'express';
import Router from 'express-promise-router';
import { parseFeedRequest, parseProcedureQuery } from './procedureRequests';
import type { ProcedureService } from './ProcedureService';

const FEED_ROUTE = '/v1/calendar-feeds/:file';

/** Lets calendar programs, which have no credentials, read feeds by their secret. */
export function allowCalendarFeeds(
  httpRouter: Pick<HttpRouterService, 'addAuthPolicy'>,
): void {
  httpRouter.addAuthPolicy({ path: FEED_ROUTE, allow: 'unauthenticated' });
}

/** What can be asked about procedures, and the calendars of them. */
export function createProcedureRoutes(options: {
  service: ProcedureService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/procedures', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parseProcedureQuery(req.query);
    res.json(await service.getProcedures(query, { credentials }));
  });

  router.post('/v1/calendar-feeds', express.json(), async (req, res) => {
    const { feed } = await audited(
      auditor,
      {
        eventId: 'runbooks-calendar-feed-create',
        severityLevel: 'medium',
        request: req,
        metaOf: ({ query }) => (query.owner ? { owner: query.owner } : {}),
      },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        const query = parseFeedRequest(req.body);
        return {
          query,
          feed: await service.createCalendarFeed(query, { credentials }),
        };
      },
    );
    res.status(201).json(feed);
  });

  router.delete('/v1/calendar-feeds', async (req, res) => {
    const answer = await audited(
      auditor,
      {
        eventId: 'runbooks-calendar-feeds-remove',
        severityLevel: 'medium',
        request: req,
        metaOf: outcome => outcome,
      },
      async () =>
        service.removeCalendarFeeds({
          credentials: await httpAuth.credentials(req, { allow: ['user'] }),
        }),
    );
    res.json(answer);
  });

  router.get(FEED_ROUTE, async (req, res) => {
    const text = await service.readCalendarFeed(secretOfFile(req.params.file));
    sendCalendar(res, text, 'procedures');
  });

  return router;
}
