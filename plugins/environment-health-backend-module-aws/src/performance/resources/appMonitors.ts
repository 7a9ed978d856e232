import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import {
  resourcesOfType,
  type OwnedResource,
} from '../../shared/resourcesOfType';
import type { Visits } from '../judge/judgeWebVitals';
import { WEB_VITALS } from '../judge/webVitals';
import { queryKey, type MetricQuery } from '../metrics/MetricQuery';
import type { MetricValues } from '../metrics/readMetrics';

/** CloudFormation's name for what CloudWatch RUM watches pages with; its physical id is its name. */
const APP_MONITOR = 'AWS::RUM::AppMonitor';

/** The monitors that the targets of a batch own. */
export function appMonitors(
  batch: Pick<HealthBatch, 'targets'>,
): OwnedResource[] {
  return resourcesOfType(batch, APP_MONITOR);
}

/** The questions about a monitor: page views, and the 75th percentile of each vital. */
export function monitorQueries({ physicalId }: OwnedResource): MetricQuery[] {
  return [
    ask(physicalId, 'PageViewCount', 'Sum'),
    ...WEB_VITALS.map(({ metric }) => ask(physicalId, metric, 'p75')),
  ];
}

/** What visitors met with; undefined where CloudWatch did not answer one of the questions. */
export function visitsOf(
  monitor: OwnedResource,
  values: MetricValues,
): Visits | undefined {
  const [pageViews, ...vitals] = monitorQueries(monitor).map(query =>
    values.get(queryKey(query)),
  );
  if (!pageViews || vitals.includes(undefined)) {
    return undefined;
  }
  return {
    pageViews,
    vitals: Object.fromEntries(
      WEB_VITALS.map(({ id }, index) => [id, vitals[index]]),
    ),
  };
}

function ask(monitor: string, name: string, statistic: string): MetricQuery {
  return {
    namespace: 'AWS/RUM',
    name,
    dimensions: { application_name: monitor },
    statistic,
  };
}
