import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import type { DeploymentsService } from './DeploymentsService';
import { parsePortfolioQuery } from './queries';

/** What can be asked about many entities. */
export function createPortfolioRoutes(options: {
  service: DeploymentsService;
  httpAuth: HttpAuthService;
}) {
  const { service, httpAuth } = options;
  const router = Router();

  router.get('/v1/portfolio', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parsePortfolioQuery(req.query);
    res.json(await service.getPortfolio(query, { credentials }));
  });

  return router;
}
