import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import type { AwsCall } from '../AwsService';
import { listResources, type FoundResource } from '../world/findResource';
import { stackView } from '../world/stackView';

export const DISTRIBUTION = 'AWS::CloudFront::Distribution';

type Where = Pick<AwsCall, 'world' | 'place' | 'now'>;

/** CloudFront is global: the distributions of an account, whatever the regions of their stacks. */
export function* distributionsOf({
  world,
  place,
  now,
}: Where): Generator<FoundResource> {
  for (const each of world.placesOf(place.accountId)) {
    yield* listResources({ world, place: each, now }, DISTRIBUTION);
  }
}

/** The host names that a distribution answers to: those of its stack's outputs. */
export function aliasesOf({ stack }: FoundResource, now: number): string[] {
  const outputs = Object.values(stackView(stack, now)?.outputs ?? {});
  const hosts = outputs.flatMap(value =>
    /^https?:\/\//.test(value) && URL.canParse(value)
      ? [new URL(value).hostname]
      : [],
  );
  return [...new Set(hosts)];
}

/**
 * What `ListDistributions` says of a distribution, as far as anybody reads it. The
 * condition `distribution` names the state it is in, or says that it is not enabled.
 */
export function summaryOf(
  found: FoundResource,
  certificate: string,
  { world, now }: Where,
): Pick<
  DistributionSummary,
  | 'Id'
  | 'ARN'
  | 'Status'
  | 'LastModifiedTime'
  | 'DomainName'
  | 'Enabled'
  | 'Comment'
> & { Aliases: object; ViewerCertificate: object } {
  const { stack, resource } = found;
  const { accountId } = stack.spec;
  const condition = world.conditions.at(
    stack.spec,
    resource.physicalId,
    'distribution',
    now,
  );
  const isChanging = /^(CREATE|UPDATE)_IN_PROGRESS$/.test(resource.status);
  const aliases = aliasesOf(found, now);
  return {
    Id: resource.physicalId,
    ARN: `arn:aws:cloudfront::${accountId}:distribution/${resource.physicalId}`,
    Status: String(
      condition?.data.status ?? (isChanging ? 'InProgress' : 'Deployed'),
    ),
    LastModifiedTime: new Date(resource.since),
    DomainName: `${resource.physicalId.toLowerCase()}.cloudfront.net`,
    Aliases: {
      Quantity: aliases.length,
      ...(aliases.length > 0 && { Items: { CNAME: aliases } }),
    },
    Comment: stack.spec.stackName,
    Enabled: condition?.data.enabled !== false,
    ViewerCertificate: {
      CloudFrontDefaultCertificate: false,
      ACMCertificateArn: certificate,
      SSLSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021',
      Certificate: certificate,
      CertificateSource: 'acm',
    },
  };
}
