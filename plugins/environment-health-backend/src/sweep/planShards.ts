import { createHash } from 'node:crypto';
import type {
  HealthCheckSuite,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';
import {
  type AwsPlace,
  canonicalJson,
  completePlace,
  placeKey,
} from '@callboard/backstage-plugin-environments-node';
import { groupBy } from '../ingest/groupBy';

// Targets that do not lie in an account are asked about so many at a time. Few,
// since who wants one of them checked now has the whole chunk checked.
const CHUNK_SIZE = 20;

/** Targets that are asked about together. */
export interface PlannedShard {
  key: string;
  place?: AwsPlace;
  targets: HealthTarget[];
  /** Differs once other things are to be checked, which makes the shard due at once. */
  contentHash: string;
}

type Needing = Pick<HealthCheckSuite, 'needs' | 'groupBy' | 'schedule'>;

/** Divides the targets that have what a suite needs into shards. */
export function planShards(
  suite: Needing,
  targets: HealthTarget[],
): PlannedShard[] {
  const { needs } = suite;
  const shards =
    needs === 'stack' || needs === 'alarms'
      ? placedShards(suite, targets)
      : chunkedShards(
          targets.filter(
            target => needs === 'environment' || target.endpoints.length > 0,
          ),
        );
  return shards.map(shard => ({
    ...shard,
    // What costs money waits for its turn, whatever changes.
    contentHash: suite.schedule.costly ? '' : contentHashOf(shard),
  }));
}

type Shard = Omit<PlannedShard, 'contentHash'>;

function placedShards(suite: Needing, targets: HealthTarget[]): Shard[] {
  const keyOf = ({ accountId, region }: AwsPlace) =>
    suite.groupBy === 'account' ? accountId : placeKey({ accountId, region });
  const parts = targets.flatMap(target =>
    [...groupBy(placesOf(suite, target), keyOf)].flatMap(([key, [place]]) => {
      const part = cutDown(target, where => keyOf(where) === key);
      const prefixes = hasPrefixes(target, place) ? target.alarmPrefixes : [];
      return {
        key,
        place: {
          accountId: place.accountId,
          region:
            suite.groupBy === 'account'
              ? globalRegion(place.region)
              : place.region,
        },
        target: { ...part, alarmPrefixes: prefixes },
      };
    }),
  );
  return [...groupBy(parts, ({ key }) => key)].map(([key, own]) => ({
    key,
    place: own[0].place,
    targets: own.map(({ target }) => target),
  }));
}

function placesOf({ needs }: Needing, target: HealthTarget): AwsPlace[] {
  const places = [
    ...target.stacks,
    ...target.missingStacks.flatMap(missing => completePlace(missing) ?? []),
  ];
  const own = completePlace(target.environment.aws);
  return needs === 'alarms' && target.alarmPrefixes.length && own
    ? [...places, own]
    : places;
}

// Alarms lie in the place of the environment; where none is said, wherever it has stacks.
function hasPrefixes(target: HealthTarget, place: AwsPlace): boolean {
  const own = completePlace(target.environment.aws);
  return !own || placeKey(own) === placeKey(place);
}

function cutDown(
  target: HealthTarget,
  isHere: (place: AwsPlace) => boolean,
): HealthTarget {
  return {
    ...target,
    stacks: target.stacks.filter(isHere),
    missingStacks: target.missingStacks.filter(missing => {
      const place = completePlace(missing);
      return place !== undefined && isHere(place);
    }),
  };
}

/** The region in which the global services of an account are asked. */
function globalRegion(region: string): string {
  if (region.startsWith('cn-')) {
    return 'cn-north-1';
  }
  return region.startsWith('us-gov-') ? 'us-gov-west-1' : 'us-east-1';
}

// A target stays in its shard while others come and go: their number is rounded
// up to a power of two, and only a doubling moves any.
function chunkedShards(targets: HealthTarget[]): Shard[] {
  const wanted = Math.max(1, targets.length / CHUNK_SIZE);
  const count = 2 ** Math.ceil(Math.log2(wanted));
  const chunks = groupBy(
    targets,
    target => `${bucketOf(target, count)}/${count}`,
  );
  return [...chunks].map(([key, own]) => ({ key, targets: own }));
}

function bucketOf(target: HealthTarget, count: number): number {
  const digest = createHash('sha256').update(nameOf(target)).digest();
  return digest.readUInt32BE() % count;
}

function nameOf({ entityRef, environment }: HealthTarget): string {
  return `${entityRef} ${environment.name}`;
}

// Which things there are, but not what state they are in: else every deployment
// would have everything in its account checked out of turn.
function contentHashOf({ targets }: Shard): string {
  return createHash('sha256')
    .update(
      canonicalJson(
        targets.map(target => [
          nameOf(target),
          target.stacks.map(({ stackId }) => stackId),
          target.missingStacks,
          target.endpoints.map(({ url }) => url),
          target.alarmPrefixes,
        ]),
      ),
    )
    .digest('hex');
}
