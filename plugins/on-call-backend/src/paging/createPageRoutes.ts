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
import express, { type Request, type Router as Routes } from 'express';
import Router from 'express-promise-router';
import { parseListing, parsePage } from './pageRequests';
import type { PageCallerOptions, PageService } from './PageService';

type PageParams = { pageId: string };

/** What can be asked about pages, and done with them; the latter leaves audit events. */
export function createPageRoutes(options: {
  service: PageService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Routes {
  const { service, httpAuth, auditor } = options;
  const router = Router();
  const json = express.json({ limit: '100kb' });
  const callerOf = async (req: Request<any>): Promise<PageCallerOptions> => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { principal } = credentials;
    return {
      credentials,
      caller:
        principal.type === 'user' ? principal.userEntityRef : principal.subject,
    };
  };

  router.post(
    `${ENTITY_ROUTE}/pages`,
    json,
    async (req: Request<EntityParams>, res) => {
      const entityRef = entityRefOf(req);
      const page = await audited(
        auditor,
        {
          eventId: 'on-call-page',
          severityLevel: 'medium',
          request: req,
          meta: { entityRef },
          metaOf: ({ id, policyId, severity }) => ({
            pageId: id,
            policyId,
            severity,
          }),
        },
        async () => {
          const caller = await callerOf(req);
          return service.page(entityRef, parsePage(req.body), caller);
        },
      );
      res.status(201).json(page);
    },
  );

  router.get(
    `${ENTITY_ROUTE}/pages`,
    async (req: Request<EntityParams>, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parseListing(req.query);
      res.json(
        await service.getPages(entityRefOf(req), query, { credentials }),
      );
    },
  );

  router.get('/v1/pages/:pageId', async (req: Request<PageParams>, res) => {
    res.json(await service.getPage(req.params.pageId, await callerOf(req)));
  });

  for (const answer of ['acknowledge', 'resolve'] as const) {
    router.post(
      `/v1/pages/:pageId/${answer}`,
      async (req: Request<PageParams>, res) => {
        const { pageId } = req.params;
        const page = await audited(
          auditor,
          {
            eventId: `on-call-${answer}`,
            severityLevel: 'medium',
            request: req,
            meta: { pageId },
            metaOf: ({ entityRef, status }) => ({ entityRef, status }),
          },
          async () => service[answer](pageId, await callerOf(req)),
        );
        res.json(page);
      },
    );
  }

  return router;
}
