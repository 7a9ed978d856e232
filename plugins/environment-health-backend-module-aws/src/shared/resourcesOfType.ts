import type {
  HealthBatch,
  HealthTarget,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';

/** A resource that exists, with the stack that owns it and whom that belongs to. */
export interface OwnedResource {
  target: HealthTarget;
  stack: TargetStack;
  logicalId: string;
  type: string;
  physicalId: string;
}

/** The resources of these types that the stacks of a batch own. */
export function resourcesOfType(
  batch: Pick<HealthBatch, 'targets'>,
  ...types: string[]
): OwnedResource[] {
  return batch.targets.flatMap(target =>
    target.stacks.flatMap(stack =>
      stack.resources.flatMap(({ logicalId, type, physicalId }) =>
        physicalId && types.includes(type)
          ? [{ target, stack, logicalId, type, physicalId }]
          : [],
      ),
    ),
  );
}
