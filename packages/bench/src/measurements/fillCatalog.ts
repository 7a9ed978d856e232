import { parts, type Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import { until } from '../processes/until';

/**
 * Lets the catalog take in every service, and a family's plugin notice them,
 * with nothing to read them from yet.
 */
export async function fillCatalog(
  bench: Bench,
  family: 'deployments' | 'health' = 'deployments',
): Promise<void> {
  const { services } = bench.options;
  const without = [parts.github, parts.cloudformation, parts.healthModules];
  await bench.withPortal({ family, without }, async portal => {
    await takeIn(bench, portal);
    await until(
      `the portfolio to list ${services} services`,
      async () => {
        portal.assertRunning();
        const known = await portal.client.countPortfolio(
          family === 'health' ? 'environment-health' : 'deployments',
        );
        return known >= services || undefined;
      },
      { seconds: 120 + services / 10, everyMs: 2000 },
    );
  });
}

/** Lets the catalog take in every service, with no feature of ours. */
export async function fillCatalogAlone(bench: Bench): Promise<void> {
  await bench.withPortal({ without: [parts.callboard] }, portal =>
    takeIn(bench, portal),
  );
}

async function takeIn(bench: Bench, portal: Portal): Promise<void> {
  const { services } = bench.options;
  await until(
    `the catalog to take in ${services} services`,
    async () => {
      portal.assertRunning();
      const known = await portal.client.countComponents();
      return known >= services || undefined;
    },
    { seconds: 120 + services / 2, everyMs: 2000 },
  );
}
