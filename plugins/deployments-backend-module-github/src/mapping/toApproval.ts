import type { PendingApproval } from '@callboard/backstage-plugin-deployments-common';
import type { PendingDeployment, Reviewer } from '../runs/schemas';
import { webAddress } from './webAddress';

/** Users by login and teams by name, each with its page. */
export function toApprovers(
  reviewers: Reviewer[] | null | undefined,
): PendingApproval['approvers'] {
  return (reviewers ?? []).flatMap(({ type, reviewer }) => {
    const kind = type.toLocaleLowerCase('en-US') === 'team' ? 'team' : 'user';
    const name =
      kind === 'team'
        ? reviewer?.name ?? reviewer?.slug
        : reviewer?.login ?? reviewer?.name;
    return name
      ? [{ kind, name, url: webAddress(reviewer?.html_url) } as const]
      : [];
  });
}

/** What a waiting deployment waits for. */
export function toApproval(
  waiting: { since: string; url: string },
  pending?: PendingDeployment,
): PendingApproval {
  return {
    since: waiting.since,
    url: waiting.url,
    approvers: toApprovers(pending?.reviewers),
    waitTimerMinutes:
      pending?.wait_timer && pending.wait_timer_started_at
        ? pending.wait_timer
        : undefined,
  };
}
