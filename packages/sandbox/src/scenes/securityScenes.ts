import { z } from 'zod';
import { CERTIFICATE, viewerCertificates } from '../aws/acm/viewerCertificates';
import { DISTRIBUTION } from '../aws/cloudfront/distributions';
import { findResource } from '../aws/world/findResource';
import { expiryInDays } from '../http-targets/endpointConditions';
import { ownedResources, type Owned } from './ownedResources';
import { environmentName, scene, serviceName, type Stage } from './Scene';

const BUCKETS = ['AWS::S3::Bucket'];
const BACKED_UP = [
  'AWS::DynamoDB::Table',
  'AWS::EFS::FileSystem',
  'AWS::RDS::DBInstance',
];
const DAY = 86_400_000;

const where = {
  service: serviceName,
  environment: environmentName.default('prod'),
};

function plan(
  { world, now }: Stage,
  owned: Owned[],
  kind: string,
  options: { data?: Record<string, unknown>; since?: number } = {},
): Record<string, unknown> {
  for (const { stack, resource } of owned) {
    world.aws.conditions.add({
      ...stack,
      resource: resource.physicalId,
      kind,
      from: options.since ?? now,
      data: options.data,
    });
  }
  return { resources: owned.map(({ resource }) => resource.physicalId) };
}

const certificateExpires = scene({
  name: 'certificate-expires',
  description:
    'The certificate of a service is not renewed and ends in some days; it has ended where they are below 0.',
  parameters: z.object({
    ...where,
    days: z.number().min(-365).max(395).default(5),
  }),
  play: (stage, parameters) => {
    const {
      world: { aws: world },
      now,
    } = stage;
    const [{ stack, resource }] = ownedResources(stage, parameters, [
      CERTIFICATE,
      DISTRIBUTION,
    ]);
    const arn =
      resource.type === CERTIFICATE
        ? resource.physicalId
        : viewerCertificates({ world, place: stack, now })(
            findResource(
              { world, place: stack, now },
              DISTRIBUTION,
              resource.physicalId,
            )!,
          );
    world.conditions.add({
      accountId: stack.accountId,
      region: arn.split(':')[3],
      resource: arn,
      kind: 'certificate',
      from: now,
      data: { NotAfter: expiryInDays(now, parameters.days) },
    });
    return { certificate: arn };
  },
});

const bucketOpened = scene({
  name: 'bucket-opened',
  description: 'Somebody lets everybody into the buckets of a service.',
  parameters: z.object(where),
  play: (stage, parameters) =>
    plan(stage, ownedResources(stage, parameters, BUCKETS), 'bucket-public'),
});

const bucketClosed = scene({
  name: 'bucket-closed',
  description: 'The buckets of a service are closed to the public again.',
  parameters: z.object(where),
  play: (stage, parameters) => {
    const owned = ownedResources(stage, parameters, BUCKETS);
    for (const { stack, resource } of owned) {
      stage.world.aws.conditions.end(
        stack,
        resource.physicalId,
        'bucket-public',
        stage.now,
      );
    }
    return { resources: owned.map(({ resource }) => resource.physicalId) };
  },
});

const backupStops = scene({
  name: 'backup-stops',
  description: 'Backups of what a service keeps stopped some days ago.',
  parameters: z.object({
    ...where,
    days: z.number().min(0).max(60).default(3),
  }),
  play: (stage, { days, ...parameters }) =>
    plan(
      stage,
      ownedResources(stage, parameters, BACKED_UP),
      'backup-stopped',
      { since: stage.now - days * DAY },
    ),
});

const tagRemoved = scene({
  name: 'tag-removed',
  description: 'Somebody takes a tag off a resource by hand.',
  parameters: z.object({
    ...where,
    key: z.string().default('ManagedBy'),
    resource: z
      .string()
      .optional()
      .describe('Name or logical id; all that can be tagged if absent'),
  }),
  play: (stage, { key, resource, ...parameters }) =>
    plan(
      stage,
      ownedResources(
        stage,
        parameters,
        ['AWS::Lambda::Function', 'AWS::DynamoDB::Table', ...BUCKETS],
        resource,
      ),
      'tags-missing',
      { data: { keys: [key] } },
    ),
});

/** Scenes about what must be safe: certificates, buckets, backups and tags. */
export const securityScenes = [
  certificateExpires,
  bucketOpened,
  bucketClosed,
  backupStops,
  tagRemoved,
];
