import { parts, type Bench } from '../Bench';
import { until } from '../processes/until';

/**
 * Lets the catalog take in every service, and the deployments plugin notice
 * them, with no source to read yet.
 */
export async function fillCatalog(bench: Bench): Promise<void> {
  const { services } = bench.options;
  const without = [parts.github, parts.cloudformation];
  await bench.withPortal({ without }, async portal => {
    await until(
      `the catalog to take in ${services} services`,
      async () => {
        portal.assertRunning();
        const known = await portal.client.countComponents();
        return known >= services || undefined;
      },
      { seconds: 120 + services / 2, everyMs: 2000 },
    );
    await until(
      `the portfolio to list ${services} services`,
      async () => {
        portal.assertRunning();
        const known = await portal.client.countPortfolio();
        return known >= services || undefined;
      },
      { seconds: 120 + services / 10, everyMs: 2000 },
    );
  });
}
