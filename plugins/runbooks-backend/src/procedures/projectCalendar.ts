import type {
  ProcedureCalendar,
  ProcedureEntry,
  ProcedureOccurrence,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ProcedureView } from '../views/RunbookView';

const DAY_MS = 86_400_000;

/** What was done so many days ago at most is shown, and what comes in as many. */
export const CALENDAR_DAYS = 30;

/**
 * What many procedures come to: those that are overdue, oldest first, those that
 * are due, the next time of each within 30 days, what was done in the last 30
 * days, newest first, and what was missed in the last 90, newest first.
 *
 * @param procedures - as they stand now
 */
export function projectCalendar(
  procedures: ProcedureView[],
  now: Date,
): ProcedureCalendar {
  const calendar: ProcedureCalendar = {
    overdue: [],
    due: [],
    next: [],
    done: [],
    missed: [],
  };
  const instant = (days: number) =>
    new Date(now.getTime() + days * DAY_MS).toISOString();
  const [since, soon] = [instant(-CALENDAR_DAYS), instant(CALENDAR_DAYS)];
  for (const { open, next, missed, done, ...procedure } of procedures) {
    const entryOf = (occurrence: ProcedureOccurrence): ProcedureEntry => ({
      ...procedure,
      occurrence,
    });
    if (open) {
      calendar[open.state === 'overdue' ? 'overdue' : 'due'].push(
        entryOf(open),
      );
    }
    if (next && next.dueAt < soon) {
      calendar.next.push(entryOf(next));
    }
    calendar.missed.push(...missed.map(entryOf));
    calendar.done.push(
      ...done
        .filter(({ dueAt }) => dueAt >= since && dueAt < soon)
        .map(entryOf),
    );
  }
  return {
    overdue: oldestFirst(calendar.overdue),
    due: oldestFirst(calendar.due),
    next: oldestFirst(calendar.next),
    done: oldestFirst(calendar.done).reverse(),
    missed: oldestFirst(calendar.missed).reverse(),
  };
}

function oldestFirst(entries: ProcedureEntry[]): ProcedureEntry[] {
  const { compare } = new Intl.Collator('en-US');
  return entries
    .map(entry => ({ entry, key: keyOf(entry) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ entry }) => entry);
}

function keyOf({ occurrence, title, entityRef, runbookId }: ProcedureEntry) {
  return `${occurrence.dueAt} ${title} ${entityRef} ${runbookId}`;
}
