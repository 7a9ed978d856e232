import type { HealthLink } from '@callboard/backstage-plugin-environment-health-common';
import type { HealthSuiteFinding } from '@callboard/backstage-plugin-environment-health-node';
import { unanswered, type Verdict } from './Verdict';
import { findingOf } from './findingOf';
import type { Reading } from './readEach';
import type { OwnedResource } from './resourcesOfType';
import { subjectIn } from './subjectIn';

/** What one check makes of what was read of a resource. */
export interface ResourceCheck<T> {
  id: string;
  /** Undefined where the resource has nothing of the kind. */
  judge(value: T, resource: OwnedResource): Verdict | undefined;
}

/**
 * Findings about resources, for each who owns them. What could not be read is
 * `unknown` with its reason; whoever owns none of them is not spoken of.
 */
export function judgeResources<T>(
  resources: OwnedResource[],
  readings: Map<string, Reading<T>>,
  options: {
    check: ResourceCheck<T>;
    nameOf?: (resource: OwnedResource) => string;
    linkOf: (resource: OwnedResource) => HealthLink;
  },
): HealthSuiteFinding[] {
  const { check, nameOf = ({ physicalId }) => physicalId, linkOf } = options;
  return resources.flatMap(resource => {
    const reading = readings.get(resource.physicalId);
    if (!reading) {
      return [];
    }
    const verdict: Verdict | undefined = reading.ok
      ? check.judge(reading.value, resource)
      : unanswered(reading.message);
    if (!verdict) {
      return [];
    }
    const { target, stack } = resource;
    return findingOf(check.id, target, {
      subject: subjectIn(target, stack, nameOf(resource)),
      ...verdict,
      links: [linkOf(resource)],
    });
  });
}
