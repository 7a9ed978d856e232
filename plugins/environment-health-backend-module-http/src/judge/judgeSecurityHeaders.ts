import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import type { ProbeOutcome } from '../probe/ProbeOutcome';
import { missingSecurityHeaders } from './missingSecurityHeaders';
import type { Verdict } from './Verdict';

/**
 * Whether an answer protects who reads it.
 *
 * @returns undefined where there is nothing to judge: the answer came over plain http, or nothing was
 * asked.
 */
export function judgeSecurityHeaders(
  outcome: ProbeOutcome,
  tier: EnvironmentTier,
): Verdict | undefined {
  if (outcome.kind === 'refused') return undefined;
  if (outcome.kind === 'failed') {
    return notSeen('the endpoint does not answer');
  }
  const { answer, url } = outcome;
  if (url.protocol !== 'https:') return undefined;
  const missing = missingSecurityHeaders(answer.headers);
  if (missing.length === 0) {
    return {
      status: 'healthy',
      summary: 'Every expected security header is there.',
    };
  }
  if (answer.status >= 400) {
    // It may come from a proxy, and says nothing of the service's own answers.
    return notSeen(`the endpoint answers ${answer.status}`);
  }
  const facts = [{ label: 'Missing', value: missing.join(', ') }];
  if (tier === 'development') {
    return {
      status: 'healthy',
      summary: `Lacks ${enumerate(
        missing,
      )}, which is only noted in development.`,
      facts,
    };
  }
  return {
    status: 'warning',
    summary: `Lacks ${enumerate(missing)}.`,
    action:
      missing.length === 1
        ? 'Let the server or the CDN add it.'
        : 'Let the server or the CDN add them.',
    facts,
  };
}

function notSeen(why: string): Verdict {
  return {
    status: 'unknown',
    summary: `The headers were not looked at, because ${why}.`,
  };
}

function enumerate(names: string[]): string {
  return names.length === 1
    ? names[0]
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
