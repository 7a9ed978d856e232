import {
  UPTIME_SPANS,
  type Uptime,
  type UptimeSpan,
} from '@callboard/backstage-plugin-environment-health-common';
import type { Stretch } from './Stretch';
import { uptimeOf } from './uptimeOf';

const DAY_MS = 86_400_000;

/** Length of each span, in milliseconds. */
export const SPAN_MS: Record<UptimeSpan, number> = {
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  '90d': 90 * DAY_MS,
};

/** Uptime over every span that ends now. */
export function uptimeOverSpans(
  stretches: Stretch[],
  now: number,
): Record<UptimeSpan, Uptime> {
  return Object.fromEntries(
    UPTIME_SPANS.map(span => [
      span,
      uptimeOf(stretches, { from: now - SPAN_MS[span], to: now }),
    ]),
  ) as Record<UptimeSpan, Uptime>;
}
