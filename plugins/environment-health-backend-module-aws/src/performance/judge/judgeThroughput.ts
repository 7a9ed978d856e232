import { factList } from '../../shared/factList';
import { formatNumber, formatPercent } from '../../shared/figures';
import type { Verdict } from '../../shared/Verdict';
import { newest, requestsIn, type Baseline, type Traffic } from '../Traffic';

/** Below this share of the usual in each five of ten minutes. */
const DROPPED_TO = 0.5;
/** So many requests in ten minutes have to be usual before fewer of them mean anything. */
const ENOUGH_REQUESTS = 50;
const MINUTES = 10;

/**
 * How many requests arrive. Down by more than half for 10 min, against the same hour a
 * week or a day before, is a warning, provided that enough of them are usual.
 *
 * @returns undefined where there are no requests, and hardly any were usual
 */
export function judgeThroughput(
  traffic: Traffic,
  baseline: Baseline | undefined,
): Verdict | undefined {
  const usual = baseline?.requestsPerMinute ?? 0;
  const isComparable = usual * MINUTES >= ENOUGH_REQUESTS;
  if (requestsIn(traffic.slots) === 0 && !isComparable) {
    return undefined;
  }
  const slots = newest(traffic, MINUTES);
  const minutes = traffic.slotSeconds / 60;
  const rates = slots.map(slot => requestsIn([slot]) / minutes);
  const rate = rates.reduce((sum, each) => sum + each, 0) / rates.length;
  const facts = factList({
    'Requests per minute': formatNumber(rate),
    [`Requests per minute ${baseline?.when}`]: baseline && formatNumber(usual),
  });
  const now = `${formatNumber(rate)} requests/min in the last ${MINUTES} min`;
  if (!isComparable) {
    return {
      status: 'healthy',
      summary: `${now}; too few are usual at this time to compare.`,
      facts,
    };
  }
  if (rates.every(each => each < DROPPED_TO * usual)) {
    return {
      status: 'warning',
      summary: `${now}, ${formatPercent(
        Math.round(100 * (1 - rate / usual)),
      )} fewer than ${baseline!.when} (${formatNumber(usual)}).`,
      action:
        'Check that requests get through: DNS, certificate, and what calls this service.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary: `${now}, ${formatNumber(usual)} ${baseline!.when}.`,
    facts,
  };
}
