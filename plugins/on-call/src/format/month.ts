import { DateTime } from 'luxon';
import type { Span } from './timeline';

/**
 * A month of the viewer's as a stretch of time.
 *
 * @param month - `YYYY-MM`; what is none means the month of now
 * @param now - milliseconds since the epoch
 * @returns with the months beside it, as `YYYY-MM`, and its name
 */
export function monthOf(
  month: string | undefined,
  now: number,
  zone: string,
): { span: Span; title: string; before: string; after: string } {
  const asked = DateTime.fromFormat(month ?? '', 'yyyy-MM', { zone });
  const start = (
    asked.isValid ? asked : DateTime.fromMillis(now, { zone })
  ).startOf('month');
  const next = start.plus({ months: 1 });
  return {
    span: { from: start.toMillis(), to: next.toMillis() },
    title: start.setLocale('en-GB').toFormat('LLLL yyyy'),
    before: start.minus({ months: 1 }).toFormat('yyyy-MM'),
    after: next.toFormat('yyyy-MM'),
  };
}
