import type { HealthFinding } from '@callboard/backstage-plugin-environment-health-node';

/** What is to be said of one thing, before it is said of whom. */
export type Verdict = Pick<
  HealthFinding,
  'status' | 'summary' | 'action' | 'facts'
>;

/** Where a question could not be answered. The message's first sentence says what is so, the rest what to do. */
export function unanswered(message: string): Verdict {
  const [, summary = message, action] =
    /^(.*?[.!?])\s+(?=[A-Z])(.*)$/s.exec(message) ?? [];
  return { status: 'unknown', summary, ...(action && { action }) };
}

/** Where upstream names a state that nobody told us of. */
export function unmapped(what: string, state: string | undefined): Verdict {
  return {
    status: 'unknown',
    summary: `${what} is ${
      state || 'of no state'
    }, which this check does not know.`,
    action: 'Look at it in the AWS console.',
  };
}
