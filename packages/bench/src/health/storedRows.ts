import { until } from '../processes/until';
import type { Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import { rowsPerService } from '../report/rowsPerService';
import type { Row } from '../report/Row';

const PLUGIN = 'environment-health';
/** A service of whose environments one changes, there and back, once a week. */
const CHANGES_A_YEAR = 2 * 52;

/** How many rows a service keeps, and how many one change adds: measured by letting a function fail. */
export async function measureStoredRows(
  bench: Bench,
  portal: Portal,
): Promise<Row[]> {
  const [service] = await portal.client.componentNames();
  const entity = `/api/${PLUGIN}/v1/entities/component/default/${service}`;
  const before = await bench.database.countRows(PLUGIN);

  await bench.sandbox.playScene('function-fails', {
    service,
    environment: 'prod',
  });
  await portal.client.post(`${entity}/run`);
  await until(
    `the failing function of ${service} to be noticed`,
    async () => {
      const { environments } = await portal.client.get(`${entity}/health`);
      return environments.some((each: { checks: { status: string }[] }) =>
        each.checks.some(({ status }) => status === 'unhealthy'),
      )
        ? true
        : undefined;
    },
    { seconds: 120, everyMs: 500 },
  );
  const after = await bench.database.countRows(PLUGIN);

  const perChange = after.transitions - before.transitions;
  return [
    {
      metric: 'rows per service after the first round',
      value: rowsPerService(before, bench.options.services),
    },
    {
      metric: 'rows added by one change of a check',
      value: `${perChange}, so ${Math.round(
        CHANGES_A_YEAR * perChange,
      )} a year where one changes and comes back once a week`,
    },
  ];
}
