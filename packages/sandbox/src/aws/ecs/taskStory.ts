import type { AwsCall } from '../AwsService';
import type { Condition } from '../world/Conditions';
import type { FoundResource } from '../world/findResource';

/** What may be the matter with a service; the resource of the condition is its ARN. */
export const TASKS_CONDITIONS = {
  /** Only so many of its tasks run: `{ running, reason }`. */
  stopped: 'tasks-stopped',
  /** Somebody asked for so many: `{ desired }`. */
  scaled: 'tasks-scaled',
} as const;

export const DESIRED_TASKS = 2;

export interface TaskStory {
  desired: number;
  running: number;
  pending: number;
  /** A rollout that goes on: tasks of the new version that run already. */
  rollout?: { startedAt: number; running: number };
  stopped?: Condition;
}

/** How many tasks of a service there are at `now`, by what its stack does with it and what is the matter. */
export function taskStory(
  { resource }: FoundResource,
  { world, place, now }: AwsCall,
): TaskStory {
  const conditionOf = (kind: string) =>
    world.conditions.at(place, resource.physicalId, kind, now);
  const desired = Number(
    conditionOf(TASKS_CONDITIONS.scaled)?.data.desired ?? DESIRED_TASKS,
  );
  const stopped = conditionOf(TASKS_CONDITIONS.stopped);
  const able = stopped
    ? Math.min(desired, Number(stopped.data.running ?? 0))
    : desired;
  const rolls = resource.status.endsWith('_IN_PROGRESS');
  const isNew = resource.status === 'CREATE_IN_PROGRESS';
  return {
    desired,
    running: isNew ? 0 : able,
    pending: desired - able > 0 || (isNew && desired > 0) ? 1 : 0,
    stopped,
    ...(rolls && {
      rollout: {
        startedAt: resource.since,
        running: isNew || stopped ? 0 : Math.floor(able / 2),
      },
    }),
  };
}
