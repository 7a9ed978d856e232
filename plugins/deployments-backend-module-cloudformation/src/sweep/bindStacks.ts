import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  matchStacks,
  type AwsPlace,
  type MissingStack,
  type StackSummary,
} from '@callboard/backstage-plugin-environments-node';
import type { BoundStack } from './BoundStack';

/** Groups the stacks that belong to any target with all whose they are. */
export function bindStacks(
  targets: EntityEnvironments[],
  stacks: StackSummary[],
  options: { environmentTag: string; place: AwsPlace },
): { bound: BoundStack[]; missing: MissingStack[] } {
  const { matches, missing } = matchStacks(targets, stacks, {
    environmentTag: options.environmentTag,
    places: [options.place],
  });
  const byRef = new Map(targets.map(target => [target.entityRef, target]));
  const bound = new Map<string, BoundStack>();
  for (const { entityRef, environment, stack } of matches) {
    const target = byRef.get(entityRef)!;
    const group = bound.get(stack.stackId) ?? { stack, readers: [] };
    group.readers.push({
      entityRef,
      environment,
      tier: target.environments.find(({ name }) => name === environment)!.tier,
      standsIn: !target.repository,
    });
    bound.set(stack.stackId, group);
  }
  return { bound: [...bound.values()], missing };
}
