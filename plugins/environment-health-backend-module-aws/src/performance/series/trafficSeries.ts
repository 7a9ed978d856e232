import type {
  MetricRange,
  MetricSeries,
} from '@callboard/backstage-plugin-environment-health-common';
import type { HealthSeries } from '@callboard/backstage-plugin-environment-health-node';
import { subjectIn } from '../../shared/subjectIn';
import { ERROR_RATE } from '../judge/judgeErrorRate';
import { LATENCY_LIMIT_MS } from '../judge/judgeLatency';
import type { MeasuredResource } from '../resources/MeasuredResource';
import type { Traffic, TrafficSlot } from '../Traffic';

type Line = Pick<MetricSeries, 'key' | 'title' | 'unit' | 'threshold'> & {
  read: (slot: TrafficSlot) => number | null;
};

/** Lines of charts for a resource's traffic; a line without any value is left out. */
export function trafficSeries(
  resource: MeasuredResource,
  traffic: Traffic,
  { range, slots }: { range: MetricRange; slots: readonly number[] },
): HealthSeries[] {
  const { target, stack, physicalId } = resource;
  return linesOf(resource, traffic.slotSeconds / 60).flatMap(
    ({ read, ...line }) => {
      const points = traffic.slots.map((slot, index) => ({
        at: new Date(slots[index]).toISOString(),
        value: read(slot),
      }));
      return points.every(({ value }) => value === null)
        ? []
        : {
            ...line,
            entityRef: target.entityRef,
            environment: target.environment.name,
            subject: subjectIn(target, stack, physicalId),
            range,
            points,
          };
    },
  );
}

function linesOf(
  { isFront, standsAlone }: MeasuredResource,
  minutes: number,
): Line[] {
  return [
    {
      key: 'traffic.requests',
      title: 'Requests',
      unit: 'per_minute',
      read: ({ requests }) => (requests === null ? null : requests / minutes),
    },
    {
      key: 'errors.rate',
      title: 'Failed requests',
      unit: 'percent',
      threshold: ERROR_RATE,
      read: ({ requests, errors }) =>
        requests === null || requests === 0 || errors === null
          ? null
          : Math.min(100, (100 * errors) / requests),
    },
    ...(standsAlone ? latencyLines(isFront) : []),
  ];
}

function latencyLines(isFront: boolean): Line[] {
  return [
    {
      key: 'latency.average',
      title: 'Average',
      unit: 'milliseconds',
      ...(isFront && { threshold: { unhealthy: LATENCY_LIMIT_MS } }),
      read: ({ averageMs }) => averageMs,
    },
    {
      key: 'latency.p95',
      title: 'p95',
      unit: 'milliseconds',
      read: ({ p95Ms }) => p95Ms,
    },
  ];
}
