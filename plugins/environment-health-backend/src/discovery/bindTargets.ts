import type {
  HealthTarget,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';
import type {
  EntityEnvironments,
  StackReference,
} from '@callboard/backstage-plugin-environments-common';
import {
  type AwsPlace,
  matchStacks,
  parsePlaceKey,
  placeKey,
  placesOfEnvironment,
} from '@callboard/backstage-plugin-environments-node';
import type { PlaceRecord } from '../model/PlaceRecord';
import type { StackRecord } from '../model/StackRecord';
import { endpointsOfStack, withoutRepeated } from './endpointsOfStack';

/** One environment of one entity with what there is in it to check. */
export interface BoundTarget {
  target: HealthTarget;
  /** Places (`account/region`) in which its stacks are or may be. */
  places: string[];
  /** Whether stacks may still turn up, because one of its places was never listed. */
  awaited: boolean;
}

/** What is known of the stacks of all places. */
export interface Inventory {
  /** The places that the configuration names. */
  everywhere: AwsPlace[];
  places: PlaceRecord[];
  stacks: StackRecord[];
  environmentTag: string;
}

/** Finds out what there is to check in each environment of each entity. */
export function bindTargets(
  entities: EntityEnvironments[],
  inventory: Inventory,
): BoundTarget[] {
  const listed = new Map(
    inventory.places.flatMap(({ place, listedAt }) =>
      listedAt ? [[place, listedAt] as const] : [],
    ),
  );
  const { matches, missing } = matchStacks(
    entities,
    inventory.stacks.map(({ summary }) => summary),
    {
      environmentTag: inventory.environmentTag,
      places: [...listed.keys()].map(parsePlaceKey),
    },
  );
  const resources = new Map(
    inventory.stacks.map(stack => [stack.summary.stackId, stack.resources]),
  );
  const stacksOf = collect(
    matches,
    match => match,
    ({ stack }): TargetStack => ({
      ...stack,
      resources: resources.get(stack.stackId) ?? [],
      observedAt: listed.get(placeKey(stack)) ?? stack.updatedAt,
    }),
  );
  const missingOf = collect(
    missing,
    ({ entityRef, reference }) => ({
      entityRef,
      environment: reference.environment,
    }),
    ({ reference }): StackReference => reference,
  );

  return entities.flatMap(entity =>
    entity.environments.map(environment => {
      const { entityRef } = entity;
      const own = <T extends { environment: string }>(items: T[] = []) =>
        items.filter(item => item.environment === environment.name);
      const key = keyOf({ entityRef, environment: environment.name });
      const stacks = stacksOf.get(key) ?? [];
      const possible = placesOfEnvironment(
        entity,
        environment,
        inventory.everywhere,
      ).map(placeKey);
      return {
        target: {
          entityRef,
          environment,
          stacks,
          missingStacks: missingOf.get(key) ?? [],
          endpoints: withoutRepeated([
            ...own(entity.healthEndpoints).map(({ url }) => ({
              url,
              from: { kind: 'annotation' as const },
            })),
            ...stacks.flatMap(endpointsOfStack),
          ]),
          alarmPrefixes: [
            ...new Set(own(entity.alarmPrefixes).map(({ prefix }) => prefix)),
          ],
        },
        places: [...new Set([...possible, ...stacks.map(placeKey)])],
        awaited: possible.some(place => !listed.has(place)),
      };
    }),
  );
}

interface TargetName {
  entityRef: string;
  environment: string;
}

function keyOf({ entityRef, environment }: TargetName): string {
  return `${entityRef} ${environment}`;
}

function collect<T, R>(
  items: T[],
  nameOf: (item: T) => TargetName,
  toValue: (item: T) => R,
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const item of items) {
    const key = keyOf(nameOf(item));
    const group = groups.get(key) ?? [];
    group.push(toValue(item));
    groups.set(key, group);
  }
  return groups;
}
