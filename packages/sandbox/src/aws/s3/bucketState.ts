import { AwsError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { findResource, type FoundResource } from '../world/findResource';

export const BUCKET = 'AWS::S3::Bucket';

/** Settings of S3's public access block, all on as for every new bucket. */
export const CLOSED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** What can be the matter with a bucket, as kinds of conditions. */
export type BucketCondition =
  | 'bucket-public'
  | 'bucket-unencrypted'
  | 'bucket-unversioned';

/** A bucket that exists now, and whether a condition of a kind holds. */
export interface BucketState extends FoundResource {
  has(kind: BucketCondition): boolean;
}

/** @throws AwsError where the caller's account has no such bucket in the region. */
export function bucketState(input: AwsInput, call: AwsCall): BucketState {
  const name = String(input.Bucket);
  const found = findResource(call, BUCKET, name);
  if (!found) {
    throw new AwsError(
      'NoSuchBucket',
      'The specified bucket does not exist',
      404,
    );
  }
  const { world, place, now } = call;
  return {
    ...found,
    has: kind => world.conditions.at(place, name, kind, now) !== undefined,
  };
}

/** What somebody changed by hand in the bucket's public access block. */
export function driftedBlock(
  { stack, resource }: FoundResource,
  now: number,
): Partial<typeof CLOSED> {
  const drift = stack.drifts.filter(({ at }) => at <= now).pop();
  const differences =
    drift?.resources.find(each => each.logicalId === resource.logicalId)
      ?.differences ?? [];
  return Object.fromEntries(
    differences.flatMap(({ path, actual }) => {
      const [, setting] =
        /^\/PublicAccessBlockConfiguration\/(\w+)$/.exec(path) ?? [];
      return setting ? [[setting, actual === 'true']] : [];
    }),
  );
}
