import { formatNumber, formatPercent, formatSpan } from '../../shared/figures';
import type { Verdict } from '../../shared/Verdict';
import { newest, requestsIn, type Traffic } from '../Traffic';

/** In percent of the requests within five minutes. */
export const ERROR_RATE = { warning: 1, unhealthy: 10 };

/** Fewer failures than these, the figure of the alert on server errors, are no rate. */
const FAILURES_THAT_COUNT = 3;

/**
 * The share of requests that failed in the last five minutes: over 10 % is unhealthy,
 * over 1 % a warning. Where nobody asked in these minutes, the whole time that was read counts.
 *
 * @returns undefined where there were no requests
 */
export function judgeErrorRate(traffic: Traffic): Verdict | undefined {
  const recent = newest(traffic, 5);
  const slots = requestsIn(recent) > 0 ? recent : traffic.slots;
  const requests = requestsIn(slots);
  if (requests === 0) {
    return undefined;
  }
  const errors = slots.reduce((sum, slot) => sum + (slot.errors ?? 0), 0);
  const percent = Math.min(100, (100 * errors) / requests);
  const span = formatSpan(slots.length * traffic.slotSeconds);
  const isCounted = errors >= FAILURES_THAT_COUNT;
  const summary = `${formatPercent(
    percent,
  )} of the requests failed in the last ${span} (${formatNumber(
    Math.round(errors),
  )} of ${formatNumber(requests)}).`;
  if (!isCounted || percent <= ERROR_RATE.warning) {
    return { status: 'healthy', summary };
  }
  const isBad = percent > ERROR_RATE.unhealthy;
  return {
    status: isBad ? 'unhealthy' : 'warning',
    summary: summary.replace(
      /\.$/,
      `, limit ${formatPercent(
        isBad ? ERROR_RATE.unhealthy : ERROR_RATE.warning,
      )}.`,
    ),
    action:
      'Look at the logs of the failed requests, and at what was deployed last.',
  };
}
