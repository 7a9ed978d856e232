import type { PublicAccessBlockConfiguration } from '@aws-sdk/client-s3';
import type { Verdict } from '../shared/Verdict';

/** Who may come in. */
export interface PublicAccess {
  /** Settings that are on; empty where there is no block. */
  block: PublicAccessBlockConfiguration;
  policyIsPublic: boolean;
}

const SETTINGS = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

/** The settings of a public access block that are off. */
export function openSettings(block: PublicAccessBlockConfiguration): string[] {
  return SETTINGS.filter(setting => !block[setting]);
}

/** A bucket that shall be public, because it serves a website, is told as well. */
export function judgePublicAccess({
  block,
  policyIsPublic,
}: PublicAccess): Verdict {
  const open = openSettings(block);
  const facts = [
    {
      label: 'Public access block',
      value: open.length === 0 ? 'complete' : `off: ${open.join(', ')}`,
    },
    {
      label: 'Policy',
      value: policyIsPublic ? 'public' : 'not public',
    },
  ];
  // With RestrictPublicBuckets on, a public policy lets nobody in from outside the account.
  if (policyIsPublic && !block.RestrictPublicBuckets) {
    return {
      status: 'unhealthy',
      summary: 'The bucket’s policy lets anybody in.',
      action:
        'Take the public statement out of the policy; to serve a site, put CloudFront with origin access control in front.',
      facts,
    };
  }
  if (open.length > 0) {
    return {
      status: 'warning',
      summary: `Public access is not blocked altogether: ${open.join(', ')} ${
        open.length === 1 ? 'is' : 'are'
      } off.`,
      action: 'Turn on all four settings of the bucket’s public access block.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary: 'Public access is blocked altogether.',
    facts,
  };
}
