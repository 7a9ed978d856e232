import type { z } from 'zod';
import type { ResourceSpec } from '../aws/world/specs';
import { environmentOf } from '../world/Delivery';
import type { StackAddress } from '../world/Service';
import type { environmentName, Stage } from './Scene';
import { SceneError } from './SceneError';

/** A resource with the stack that owns it. */
export interface Owned {
  stack: StackAddress;
  resource: ResourceSpec;
}

/**
 * The resources of these types that the stacks of a service own in an environment.
 *
 * @throws SceneError where there are none, or none of the name that is asked for.
 */
export function ownedResources(
  { world, now, service: find }: Stage,
  where: { service: string; environment: z.output<typeof environmentName> },
  types: string[],
  name?: string,
): Owned[] {
  const { service } = find(where.service);
  const owned = environmentOf(service, where.environment).stacks.flatMap(
    stack =>
      world.aws
        .region(stack)
        .get(stack.stackName, now)
        .spec.resources.filter(({ type }) => types.includes(type))
        .map(resource => ({ stack, resource })),
  );
  const what = types.map(type => type.split('::').pop()).join(' or ');
  if (owned.length === 0) {
    throw new SceneError(
      `${where.service} has no ${what} in ${where.environment}`,
    );
  }
  const found = owned.filter(
    ({ resource }) =>
      name === undefined ||
      [resource.logicalId, resource.physicalId].includes(name),
  );
  if (found.length === 0) {
    const known = owned.map(({ resource }) => resource.physicalId).join(', ');
    throw new SceneError(`There is no ${what} ${name}; there are ${known}`);
  }
  return found;
}
