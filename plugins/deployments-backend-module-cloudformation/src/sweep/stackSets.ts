import type { StackSetObservation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  placeKey,
  placesOfEnvironment,
  type AwsPlace,
  type MissingStack,
} from '@callboard/backstage-plugin-environments-node';
import type { BoundStack } from './BoundStack';

/**
 * Says of every environment that may have stacks in a place which it has there,
 * also where it has none (any more).
 */
export function stackSets(
  targets: EntityEnvironments[],
  listed: { bound: BoundStack[]; missing: MissingStack[] },
  options: { place: AwsPlace; configured: AwsPlace[]; observedAt: string },
): StackSetObservation[] {
  const { place, configured, observedAt } = options;
  const ids = groupBy(
    listed.bound.flatMap(({ stack, readers }) =>
      readers.map(reader => [keyOf(reader), stack.stackId]),
    ),
  );
  const missing = groupBy(
    listed.missing.map(({ entityRef, reference }) => [
      keyOf({ entityRef, environment: reference.environment }),
      reference.stackName,
    ]),
  );
  return targets.flatMap(target =>
    target.environments.flatMap((environment): StackSetObservation[] => {
      const { name } = environment;
      const places = placesOfEnvironment(target, environment, configured);
      if (!places.some(other => placeKey(other) === placeKey(place))) {
        return [];
      }
      const key = keyOf({ entityRef: target.entityRef, environment: name });
      return [
        {
          kind: 'stack-set',
          entityRef: target.entityRef,
          environment: name,
          accountId: place.accountId,
          region: place.region,
          stackIds: ids.get(key) ?? [],
          missing: missing.get(key) ?? [],
          places,
          observedAt,
        },
      ];
    }),
  );
}

function keyOf(of: { entityRef: string; environment: string }) {
  return `${of.entityRef} ${of.environment}`;
}

function groupBy(pairs: string[][]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
