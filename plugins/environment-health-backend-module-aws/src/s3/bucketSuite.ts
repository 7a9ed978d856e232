import type {
  HealthBatch,
  HealthCheckSuite,
} from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { explainAt } from '../shared/explainAt';
import { judgeResources, type ResourceCheck } from '../shared/judgeResources';
import { placeOf } from '../shared/placeOf';
import { readEach } from '../shared/readEach';
import { resourcesOfType } from '../shared/resourcesOfType';
import { judgeEncryption } from './judgeEncryption';
import { judgePublicAccess } from './judgePublicAccess';
import { judgeVersioning } from './judgeVersioning';
import { readEncryption, readPublicAccess, readVersioning } from './readBucket';
import { RegionFollowingS3Client } from './RegionFollowingS3Client';

type Question<T> = (
  client: RegionFollowingS3Client,
  bucket: string,
  options: { abortSignal: AbortSignal },
) => Promise<T>;

/** Buckets. S3 cannot list these settings, so it takes three to four calls a bucket. */
export function bucketSuite({
  clients,
}: {
  clients: AwsClientsService;
}): HealthCheckSuite {
  async function ask<T>(
    batch: HealthBatch,
    read: Question<T>,
    check: ResourceCheck<T>,
    tab: string,
  ) {
    const buckets = resourcesOfType(batch, 'AWS::S3::Bucket');
    const place = placeOf(batch);
    const { signal } = batch;
    const readings = await readEach(
      buckets.map(({ physicalId }) => physicalId),
      async name =>
        read(await clients.getClient(RegionFollowingS3Client, place), name, {
          abortSignal: signal,
        }),
      { explain: explainAt(place), signal },
    );
    return judgeResources(buckets, readings, {
      check,
      linkOf: ({ physicalId }) => ({
        kind: 'console',
        title: `Open ${physicalId} in S3`,
        url: clients.consoleUrl(
          place,
          `/s3/buckets/${physicalId}?region=${place.region}&tab=${tab}`,
        ),
      }),
    });
  }

  return {
    id: 'aws.s3',
    needs: 'stack',
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 10 } },
    checks: [
      {
        id: 'aws.bucket-encryption',
        category: 'security',
        title: 'Bucket encryption',
        description:
          'Whether buckets encrypt what is put in them; one that does not is unhealthy.',
      },
      {
        id: 'aws.bucket-public-access',
        category: 'security',
        title: 'Public access to buckets',
        description:
          'Who may come in: a public policy is unhealthy, access that is not blocked altogether a warning.',
      },
      {
        id: 'aws.bucket-versioning',
        category: 'recovery',
        title: 'Bucket versioning',
        description:
          'Whether deleted objects can be had back; in production they must be.',
      },
    ],
    async run(batch) {
      const encryption = await ask(
        batch,
        readEncryption,
        { id: 'aws.bucket-encryption', judge: judgeEncryption },
        'properties',
      );
      const access = await ask(
        batch,
        readPublicAccess,
        { id: 'aws.bucket-public-access', judge: judgePublicAccess },
        'permissions',
      );
      const versioning = await ask(
        batch,
        readVersioning,
        {
          id: 'aws.bucket-versioning',
          judge: (status, { target }) =>
            judgeVersioning(status, target.environment.tier),
        },
        'properties',
      );
      return { findings: [...encryption, ...access, ...versioning] };
    },
  };
}
