import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import { placeKey } from '@callboard/backstage-plugin-environments-node';
import type { PlaceRecord } from '../model/PlaceRecord';
import type { PlannedShard } from './planShards';

/**
 * What a suite is asked about.
 *
 * @param places - how the listing of each place stands now
 */
export function toBatch(
  shard: PlannedShard,
  places: PlaceRecord[],
  now: Date,
  signal: AbortSignal,
): HealthBatch {
  const { place } = shard;
  const byKey = new Map(places.map(record => [record.place, record]));
  const targets = shard.targets.map(target => ({
    ...target,
    stacks: target.stacks.map(stack => ({
      ...stack,
      observedAt: byKey.get(placeKey(stack))?.listedAt ?? stack.observedAt,
    })),
  }));
  const keys = new Set(
    place
      ? [place, ...targets.flatMap(({ stacks }) => stacks)].map(placeKey)
      : [],
  );
  const errors = [...keys].flatMap(key => byKey.get(key)?.error ?? []);
  return {
    ...(place && { place }),
    ...(errors.length && {
      inventoryProblem: {
        message: errors.map(({ message }) => message).join(' '),
        since: errors.map(({ since }) => since).sort()[0],
      },
    }),
    targets,
    now,
    signal,
  };
}
