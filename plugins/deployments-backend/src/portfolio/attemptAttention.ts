import type {
  Deployment,
  FailureCause,
} from '@callboard/backstage-plugin-deployments-common';
import type { KeptEnvironment } from '../board/KeptBoard';
import { failingStatuses } from '../board/statuses';
import type { Attention } from './Attention';

/** What failed and why, but nothing twice: a cause often names its place. */
function describeFailure(failure: FailureCause | undefined): string {
  if (!failure) {
    return '';
  }
  const { where, summary } = failure;
  const place = where?.split(' / ')[0];
  return place && !summary.includes(place)
    ? ` in ${where}: ${summary}`
    : `: ${summary}`;
}

function describeWait(attempt: Deployment, environment: string): string {
  const { approvers = [], waitTimerMinutes } = attempt.approval ?? {};
  const { label } = attempt.version;
  if (waitTimerMinutes && !approvers.length) {
    return `${label} waits in ${environment} for a timer of ${waitTimerMinutes} min`;
  }
  const whom = approvers.map(({ name }) => name).join(' or ');
  return `${label} waits in ${environment} for approval${
    whom ? ` by ${whom}` : ''
  }`;
}

/** What needs somebody because of the latest attempt. */
export function attemptAttention({
  environment,
  attempt,
}: KeptEnvironment): Attention[] {
  const { name } = environment;
  if (attempt && failingStatuses.has(attempt.status)) {
    const { failure } = attempt;
    return [
      {
        reason: 'failed',
        environment: name,
        sentence: `${name} failed${describeFailure(failure)}`,
        since: failure?.at ?? attempt.finishedAt ?? attempt.updatedAt,
      },
    ];
  }
  return attempt?.status === 'waiting'
    ? [
        {
          reason: 'waiting',
          environment: name,
          sentence: describeWait(attempt, name),
          since: attempt.approval?.since ?? attempt.updatedAt,
        },
      ]
    : [];
}
