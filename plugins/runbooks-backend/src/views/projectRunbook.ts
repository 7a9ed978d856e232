import {
  freshnessChangesAt,
  procedureOccurrences,
  standingChangesAt,
  standingOf,
} from '@callboard/backstage-plugin-runbooks-common';
import { summarizeRunbook } from '../present/summarizeRunbook';
import { CALENDAR_DAYS } from '../procedures/projectCalendar';
import type { RunbookFacts } from './Facts';
import type { RunbookView } from './RunbookView';

const DAY_MS = 86_400_000;

/** Works out what lists show of a runbook, and until when: absent where time changes nothing. */
export function projectRunbook(
  facts: RunbookFacts,
  now: Date,
): { view: RunbookView; until?: string } {
  const { procedure } = facts;
  const standing = procedure && standingOf(procedure.record, { now });
  const summary = summarizeRunbook({ ...facts, standing }, now);
  const freshUntil = freshnessChangesAt(summary.freshness, now);
  if (!procedure || !standing) {
    return { view: { summary }, until: freshUntil };
  }
  const { record, runsLapseAt, shelved } = procedure;
  const until = [
    standingChangesAt(record, standing, { now }),
    freshUntil,
    runsLapseAt,
  ]
    .filter(instant => instant !== undefined)
    .sort()[0];
  const { role, duration } = shelved.runbook.meta;
  const done = record.runs.length
    ? procedureOccurrences(record, {
        from: new Date(now.getTime() - CALENDAR_DAYS * DAY_MS),
        to: new Date(Date.parse(until) + CALENDAR_DAYS * DAY_MS),
        now,
      }).filter(({ state }) => state === 'done')
    : [];
  return {
    view: {
      summary,
      calendar: {
        ...(role && { role }),
        ...(duration && { duration }),
        done,
      },
    },
    until,
  };
}
