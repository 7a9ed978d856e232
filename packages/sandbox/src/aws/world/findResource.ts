import type { AwsCall } from '../AwsService';
import type { Stack } from './Stack';
import { resourceAt, type ResourceView } from './stackView';

/** A resource that exists, with the stack that owns it. */
export interface FoundResource {
  stack: Stack;
  resource: ResourceView & { physicalId: string };
}

type Where = Pick<AwsCall, 'world' | 'place' | 'now'>;

/** The resource of a type that has this physical id now, in the caller's account and region. */
export function findResource(
  where: Where,
  type: string,
  physicalId: string,
): FoundResource | undefined {
  const planned = where.world
    .region(where.place)
    .resourcesOfType(type)
    .get(physicalId);
  for (const { stack, resource } of planned ?? []) {
    const found = existing(stack, resource.logicalId, where.now);
    if (found) return found;
  }
  return undefined;
}

/** Every resource of a type that exists now in the caller's account and region. */
export function* listResources(
  where: Where,
  type: string,
): Generator<FoundResource> {
  const all = where.world.region(where.place).resourcesOfType(type);
  for (const physicalId of all.keys()) {
    const found = findResource(where, type, physicalId);
    if (found) yield found;
  }
}

function existing(
  stack: Stack,
  logicalId: string,
  now: number,
): FoundResource | undefined {
  if (now < stack.createdAt || now >= stack.deletedAt) {
    return undefined;
  }
  const resource = resourceAt(stack, logicalId, now);
  if (!resource?.physicalId || resource.status === 'DELETE_COMPLETE') {
    return undefined;
  }
  return { stack, resource: { ...resource, physicalId: resource.physicalId } };
}
