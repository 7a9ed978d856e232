import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import type { EnvironmentHealthService } from './EnvironmentHealthService';
import { parsePortfolioQuery, parseRollupQuery } from './queries';

/** What can be asked about many entities. */
export function createPortfolioRoutes(options: {
  service: EnvironmentHealthService;
  httpAuth: HttpAuthService;
}) {
  const { service, httpAuth } = options;
  const router = Router();

  router.get('/v1/portfolio', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parsePortfolioQuery(req.query);
    res.json(await service.getPortfolio(query, { credentials }));
  });

  router.get('/v1/rollups', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parseRollupQuery(req.query);
    res.json(await service.getRollups(query, { credentials }));
  });

  router.get('/v1/checks', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await service.getChecks({ credentials }));
  });

  return router;
}
