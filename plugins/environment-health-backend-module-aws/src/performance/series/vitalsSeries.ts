import type { MetricRange } from '@callboard/backstage-plugin-environment-health-common';
import type { HealthSeries } from '@callboard/backstage-plugin-environment-health-node';
import type { OwnedResource } from '../../shared/resourcesOfType';
import { subjectIn } from '../../shared/subjectIn';
import type { Visits } from '../judge/judgeWebVitals';
import { WEB_VITALS } from '../judge/webVitals';

/** Lines of charts for what a monitor's visitors met with; a vital without any value is left out. */
export function vitalsSeries(
  { target, stack, physicalId }: OwnedResource,
  visits: Visits,
  { range, slots }: { range: MetricRange; slots: readonly number[] },
): HealthSeries[] {
  return WEB_VITALS.flatMap(({ id, title, unit, limit }) => {
    const values = visits.vitals[id] ?? [];
    return values.every(value => value === null)
      ? []
      : {
          entityRef: target.entityRef,
          environment: target.environment.name,
          key: `vitals.${id}`,
          title,
          subject: subjectIn(target, stack, physicalId),
          unit,
          range,
          threshold: { warning: limit },
          points: values.map((value, index) => ({
            at: new Date(slots[index]).toISOString(),
            value,
          })),
        };
  });
}
