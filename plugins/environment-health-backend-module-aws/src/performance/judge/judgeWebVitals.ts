import { factList } from '../../shared/factList';
import { formatMilliseconds, formatNumber } from '../../shared/figures';
import type { Verdict } from '../../shared/Verdict';
import { WEB_VITALS, type WebVital } from './webVitals';

/** What visitors met with, slot by slot, oldest first; `null` where nobody did. */
export interface Visits {
  pageViews: (number | null)[];
  vitals: Partial<Record<WebVital['id'], (number | null)[]>>;
}

const SLOTS_OF_AN_HOUR = 12;
/** Fewer page views than these in an hour are looked at over the whole time that was read. */
const ENOUGH_PAGE_VIEWS = 20;

/**
 * Whether pages come up and answer quickly, by the 75th percentile of the last hour: any
 * vital over its limit is a warning.
 *
 * @returns undefined where nobody came
 */
export function judgeWebVitals(visits: Visits): Verdict | undefined {
  const views = (slots: number) =>
    visits.pageViews
      .slice(-slots)
      .reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const isBusy = views(SLOTS_OF_AN_HOUR) >= ENOUGH_PAGE_VIEWS;
  const slots = isBusy ? SLOTS_OF_AN_HOUR : visits.pageViews.length;
  const weights = visits.pageViews.slice(-slots);
  const measured = WEB_VITALS.flatMap(vital => {
    const values = visits.vitals[vital.id]?.slice(-slots) ?? [];
    const value = weighted(values, weights);
    return value === undefined ? [] : [{ vital, value }];
  });
  if (measured.length === 0) {
    return undefined;
  }
  const facts = factList({
    ...Object.fromEntries(
      measured.map(({ vital, value }) => [
        vital.title,
        `${formatVital(vital, value)}, limit ${formatVital(
          vital,
          vital.limit,
        )}`,
      ]),
    ),
    'Page views': formatNumber(views(slots)),
  });
  const slow = measured.filter(({ vital, value }) => value > vital.limit);
  const list = (slow.length > 0 ? slow : measured)
    .map(({ vital, value }) =>
      slow.length > 0
        ? `${vital.label} ${formatVital(vital, value)} (limit ${formatVital(
            vital,
            vital.limit,
          )})`
        : `${vital.label} ${formatVital(vital, value)}`,
    )
    .join(', ');
  if (slow.length > 0) {
    return {
      status: 'warning',
      summary: `Pages are slower than they should be: ${list}.`,
      action: 'Look in CloudWatch RUM at which pages and browsers it is.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary: `Pages are as quick as they should be: ${list}.`,
    facts,
  };
}

function formatVital({ unit }: WebVital, value: number): string {
  return unit === 'milliseconds'
    ? formatMilliseconds(value)
    : formatNumber(value);
}

/** The mean of the slots' values by their page views; a value without known views counts as one. */
function weighted(
  values: readonly (number | null)[],
  weights: readonly (number | null)[],
): number | undefined {
  let sum = 0;
  let total = 0;
  values.forEach((value, index) => {
    if (value !== null) {
      const weight = Math.max(1, weights[index] ?? 1);
      sum += value * weight;
      total += weight;
    }
  });
  return total > 0 ? sum / total : undefined;
}
