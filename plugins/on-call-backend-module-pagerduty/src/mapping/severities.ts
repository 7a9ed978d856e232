/** Of the Events API, most severe first. */
export const SEVERITIES = ['critical', 'error', 'warning', 'info'] as const;

export type PagerDutySeverity = (typeof SEVERITIES)[number];

/**
 * The severity that PagerDuty is told.
 *
 * @param name - of the policy; counts where it is one of PagerDuty's
 * @param rank - from 0, the most severe, to 1
 */
export function toSeverity(name: string, rank: number): PagerDutySeverity {
  const own = SEVERITIES.find(severity => severity === name);
  const last = SEVERITIES.length - 1;
  return own ?? SEVERITIES[Math.round(Math.min(1, Math.max(0, rank)) * last)];
}
