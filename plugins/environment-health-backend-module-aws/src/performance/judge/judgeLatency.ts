import { factList } from '../../shared/factList';
import { formatMilliseconds } from '../../shared/figures';
import type { Verdict } from '../../shared/Verdict';
import {
  newest,
  requestsIn,
  type Baseline,
  type Traffic,
  type TrafficSlot,
} from '../Traffic';

/** Average over fifteen minutes. */
export const LATENCY_LIMIT_MS = 2000;

/** Slower than the baseline by this is a warning. */
const SLOWER_THAN_USUAL = 2;
/** Below this nobody notices that something is twice as slow. */
const UNNOTICED_MS = 200;

/** A slot in which answers were timed. */
type TimedSlot = TrafficSlot & { averageMs: number };

/**
 * How long answers take. An average over 2 s throughout the last 15 min is unhealthy; one of
 * more than twice what was usual is a warning. A single slot is never enough for either.
 *
 * @param limitMs - absent for what nobody waits for, such as a worker
 * @returns undefined where there were no requests
 */
export function judgeLatency(
  traffic: Traffic,
  baseline: Baseline | undefined,
  limitMs?: number,
): Verdict | undefined {
  const recent = timed(newest(traffic, 15));
  const slots = recent.length > 0 ? recent : timed(traffic.slots);
  if (slots.length === 0) {
    return undefined;
  }
  const average = averageOf(slots);
  const p95 = Math.max(...slots.map(({ p95Ms }) => p95Ms ?? 0));
  const usual = baseline?.averageMs;
  const tail = p95 > 0 ? `, p95 ${formatMilliseconds(p95)}` : '';
  const span = recent.length > 0 ? 'the last 15 min' : 'the last hours';
  const facts = factList({
    Average: formatMilliseconds(average),
    p95: p95 > 0 ? formatMilliseconds(p95) : undefined,
    [`Average ${baseline?.when}`]: usual && formatMilliseconds(usual),
  });
  const isLasting = recent.length > 1;
  if (
    isLasting &&
    limitMs !== undefined &&
    slots.every(({ averageMs }) => averageMs > limitMs)
  ) {
    return {
      status: 'unhealthy',
      summary: `Answers took ${formatMilliseconds(
        average,
      )} on average for 15 min, limit ${formatMilliseconds(limitMs)}${tail}.`,
      action:
        'Look for what is slow behind it, such as a table, another service or a cold start.',
      facts,
    };
  }
  if (
    isLasting &&
    usual !== undefined &&
    average > UNNOTICED_MS &&
    average > SLOWER_THAN_USUAL * usual
  ) {
    return {
      status: 'warning',
      summary: `Answers took ${formatMilliseconds(
        average,
      )} on average in ${span}, more than twice the ${formatMilliseconds(
        usual,
      )} of ${baseline!.when}${tail}.`,
      action: 'Compare with what was deployed last, and with the load.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary: `Answers took ${formatMilliseconds(
      average,
    )} on average in ${span}${tail}.`,
    facts,
  };
}

function timed(slots: readonly TrafficSlot[]): TimedSlot[] {
  return slots.filter((slot): slot is TimedSlot => slot.averageMs !== null);
}

/** Weighed by requests, where these are known. */
function averageOf(slots: readonly TimedSlot[]): number {
  const weigh = requestsIn(slots) > 0;
  const weights = slots.map(({ requests }) => (weigh ? requests ?? 0 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return slots.reduce(
    (sum, { averageMs }, index) => sum + (averageMs * weights[index]) / total,
    0,
  );
}
