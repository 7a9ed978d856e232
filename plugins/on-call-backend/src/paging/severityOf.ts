import type { NotificationSeverity } from '@backstage/plugin-notifications-common';
import type { EscalationPolicy } from '@callboard/backstage-plugin-on-call-common';

/** How a severity ranks among those of its policy: from 0, the most severe, to 1. */
export function rankOf(
  { severities }: Pick<EscalationPolicy, 'severities'>,
  severity: string,
): number {
  const place = severities.indexOf(severity);
  return severities.length > 1
    ? Math.max(0, place) / (severities.length - 1)
    : 0;
}

/** How a page of a severity ranks among all other notifications: it never is less than normal. */
export function notificationSeverityOf(
  policy: Pick<EscalationPolicy, 'severities'>,
  severity: string,
): NotificationSeverity {
  const place = policy.severities.indexOf(severity);
  if (place <= 0) {
    return 'critical';
  }
  return place === 1 ? 'high' : 'normal';
}
