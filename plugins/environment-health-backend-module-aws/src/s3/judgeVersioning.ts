import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import { unmapped, type Verdict } from '../shared/Verdict';

/** @param versioning - in S3's words; undefined where it was never turned on */
export function judgeVersioning(
  versioning: string | undefined,
  tier: EnvironmentTier,
): Verdict {
  if (versioning === 'Enabled') {
    return {
      status: 'healthy',
      summary:
        'Versioning is on: what is overwritten or deleted can be had back.',
    };
  }
  if (versioning !== undefined && versioning !== 'Suspended') {
    return unmapped('The bucket’s versioning', versioning);
  }
  const off = versioning === 'Suspended' ? 'suspended' : 'off';
  return tier === 'production'
    ? {
        status: 'warning',
        summary: `Versioning is ${off}: what is overwritten or deleted is lost.`,
        action: 'Turn on versioning in the stack’s template.',
      }
    : {
        status: 'healthy',
        summary: `Versioning is ${off}, and is wanted in production only.`,
      };
}
