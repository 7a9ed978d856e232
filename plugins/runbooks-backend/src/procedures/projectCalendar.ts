import {
  procedureOccurrences,
  standingOf,
  type ProcedureCalendar,
  type ProcedureEntry,
  type ProcedureOccurrence,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedProcedure } from './ProcedureReader';

const DAY_MS = 86_400_000;
const AROUND_DAYS = 30;

/**
 * What many procedures come to: those that are overdue, oldest first, those that
 * are due, the next time of each within 30 days, what was done in the last 30
 * days, newest first, and what was missed in the last 90, newest first.
 */
export function projectCalendar(
  procedures: ShelvedProcedure[],
  now: Date,
): ProcedureCalendar {
  const calendar: ProcedureCalendar = {
    overdue: [],
    due: [],
    next: [],
    done: [],
    missed: [],
  };
  const soon = new Date(now.getTime() + AROUND_DAYS * DAY_MS).toISOString();
  for (const { shelved, record } of procedures) {
    const standing = standingOf(record, { now });
    const entryOf = (occurrence: ProcedureOccurrence): ProcedureEntry => ({
      runbookId: shelved.id,
      entityRef: shelved.entityRef,
      title: shelved.runbook.title,
      ...(shelved.runbook.meta.role && { role: shelved.runbook.meta.role }),
      ...(shelved.runbook.meta.duration && {
        duration: shelved.runbook.meta.duration,
      }),
      description: standing.description,
      occurrence,
    });
    const { open, next, missed } = standing;
    if (open) {
      calendar[open.state === 'overdue' ? 'overdue' : 'due'].push(
        entryOf(open),
      );
    }
    if (next && next.dueAt < soon) {
      calendar.next.push(entryOf(next));
    }
    calendar.missed.push(...missed.map(entryOf));
    if (record.runs.length) {
      const around = procedureOccurrences(record, {
        from: new Date(now.getTime() - AROUND_DAYS * DAY_MS),
        to: new Date(soon),
        now,
      });
      calendar.done.push(
        ...around.filter(({ state }) => state === 'done').map(entryOf),
      );
    }
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
