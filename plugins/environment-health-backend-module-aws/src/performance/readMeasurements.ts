import type { MetricRange } from '@callboard/backstage-plugin-environment-health-common';
import type {
  HealthBatch,
  HealthSeries,
} from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import type { Reading } from '../shared/readEach';
import type { OwnedResource } from '../shared/resourcesOfType';
import type { Visits } from './judge/judgeWebVitals';
import { slotsOf, windowOf } from './metrics/MetricWindow';
import { readAll } from './readAll';
import { appMonitors, monitorQueries, visitsOf } from './resources/appMonitors';
import { queriesOf, type MeasuredResource } from './resources/MeasuredResource';
import { measuredResources } from './resources/measuredResources';
import { readRestApiNames } from './resources/readRestApiNames';
import { trafficOf } from './resources/trafficOf';
import { trafficSeries } from './series/trafficSeries';
import { vitalsSeries } from './series/vitalsSeries';
import type { Traffic } from './Traffic';

export interface Measurements {
  traffic: { resource: MeasuredResource; reading: Reading<Traffic> }[];
  visits: { monitor: OwnedResource; reading: Reading<Visits> }[];
  series: HealthSeries[];
}

/**
 * Reads the metrics of everything that the targets of a place own, over one range.
 *
 * @remarks
 * A place costs a `GetMetricData` for every 500 questions, one more for its CloudFront
 * distributions (their metrics are in us-east-1), and a `GetRestApis` where it has REST
 * APIs. Questions: an API 4, a load balancer 5, a distribution 2, a function 2 behind
 * an API and otherwise 4, a RUM monitor 6.
 *
 * @throws errors of `@backstage/errors` where nothing could be read at all
 */
export async function readMeasurements(
  clients: AwsClientsService,
  place: AwsPlace,
  range: MetricRange,
  batch: HealthBatch,
): Promise<Measurements> {
  const window = windowOf(range, batch.now);
  const resources = measuredResources(
    batch,
    place,
    await readRestApiNames(clients, place, batch),
  );
  const monitors = appMonitors(batch);
  const readings = await readAll(
    clients,
    [
      ...resources.map(resource => ({
        place: resource.metricsIn,
        queries: queriesOf(resource),
      })),
      ...monitors.map(monitor => ({ place, queries: monitorQueries(monitor) })),
    ],
    window,
    batch,
  );
  const traffic = resources.map(resource => ({
    resource,
    reading: narrow(readings.get(resource.metricsIn.region)!, values =>
      trafficOf(resource, values, window.slotSeconds),
    ),
  }));
  const visits = monitors.map(monitor => ({
    monitor,
    reading: narrow(readings.get(place.region)!, values =>
      visitsOf(monitor, values),
    ),
  }));
  const drawn = { range, slots: slotsOf(window) };
  return {
    traffic,
    visits,
    series: [
      ...traffic.flatMap(({ resource, reading }) =>
        reading.ok ? trafficSeries(resource, reading.value, drawn) : [],
      ),
      ...visits.flatMap(({ monitor, reading }) =>
        reading.ok ? vitalsSeries(monitor, reading.value, drawn) : [],
      ),
    ],
  };
}

function narrow<T, TPart>(
  reading: Reading<T>,
  pick: (value: T) => TPart | undefined,
): Reading<TPart> {
  if (!reading.ok) {
    return reading;
  }
  const value = pick(reading.value);
  return value === undefined
    ? {
        ok: false,
        message:
          'CloudWatch did not answer for these metrics. They are asked for again in the next round.',
      }
    : { ok: true, value };
}
