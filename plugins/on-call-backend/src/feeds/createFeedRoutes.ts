import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  nameParameter,
  parseParameters,
  secretOfFile,
  sendCalendar,
} from '@callboard/backstage-plugin-environments-node';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { FeedOptions, FeedService } from './FeedService';

const FEED_ROUTE = '/v1/feeds/:file';

const feedRequest = z
  .object(
    { scheduleId: nameParameter.optional() },
    'expected a JSON object, perhaps with scheduleId',
  )
  .default({});

/** Lets calendar programs, which have no credentials, read feeds by their secret. */
export function allowCalendarFeeds(
  httpRouter: Pick<HttpRouterService, 'addAuthPolicy'>,
): void {
  httpRouter.addAuthPolicy({ path: FEED_ROUTE, allow: 'unauthenticated' });
}

/** Calendars that programs subscribe to; making and removing them leaves audit events. */
export function createFeedRoutes(options: {
  service: FeedService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  const asUser = async (req: Request<any>): Promise<FeedOptions> => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    return { credentials, userRef: credentials.principal.userEntityRef };
  };

  router.post('/v1/calendar-feeds', express.json(), async (req, res) => {
    const feed = await audited(
      auditor,
      {
        eventId: 'on-call-calendar-feed-create',
        severityLevel: 'medium',
        request: req,
        // The address is all that it takes to read it.
        metaOf: ({ id }) => ({ feedId: id }),
      },
      async () => {
        const caller = await asUser(req);
        return service.create(parseParameters(feedRequest, req.body), caller);
      },
    );
    res.status(201).json(feed);
  });

  router.get('/v1/calendar-feeds', async (req, res) => {
    res.json(await service.list(await asUser(req)));
  });

  router.delete(
    '/v1/calendar-feeds/:feedId',
    async (req: Request<{ feedId: string }>, res) => {
      const { feedId } = req.params;
      await audited(
        auditor,
        {
          eventId: 'on-call-calendar-feed-remove',
          severityLevel: 'medium',
          request: req,
          meta: { feedId },
        },
        async () => service.remove(feedId, await asUser(req)),
      );
      res.status(204).end();
    },
  );

  router.get(FEED_ROUTE, async (req, res) => {
    const text = await service.read(secretOfFile(req.params.file));
    sendCalendar(res, text, 'on-call');
  });

  return router;
}
