import { parseEntityRef } from '@backstage/catalog-model';
import type { CalendarEvent } from '@callboard/backstage-plugin-environments-node';
import {
  describeSchedule,
  procedureOccurrences,
  type OccurrenceState,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedProcedure } from '../ProcedureReader';
import { runbookPath } from '../runbookPath';

const DAY_MS = 86_400_000;
const BACK_DAYS = 30;
const AHEAD_DAYS = 90;
const DEFAULT_MINUTES = 30;

const STATES: Record<OccurrenceState, string> = {
  upcoming: 'Not due yet.',
  due: 'Due.',
  overdue: 'Overdue.',
  missed: 'Missed.',
  done: 'Done.',
};

/** What a calendar shows of procedures: 30 days back and 90 days ahead, in order. */
export function eventsOf(
  procedures: ShelvedProcedure[],
  { appUrl, now }: { appUrl: string; now: Date },
): CalendarEvent[] {
  const window = {
    from: new Date(now.getTime() - BACK_DAYS * DAY_MS),
    to: new Date(now.getTime() + AHEAD_DAYS * DAY_MS),
    now,
  };
  return procedures
    .flatMap(({ shelved, record }) => {
      const { entityRef, id, runbook } = shelved;
      const url = `${appUrl}${runbookPath(entityRef, id)}`;
      const { duration, role } = runbook.meta;
      return procedureOccurrences(record, window).map(
        ({ day, dueAt, state, signedBy }): CalendarEvent => ({
          key: `${entityRef} ${id} ${day}`,
          startsAt: dueAt,
          minutes: duration ?? DEFAULT_MINUTES,
          title: `${runbook.title} (${parseEntityRef(entityRef).name})`,
          description: [
            signedBy ? `Done, signed by ${signedBy}.` : STATES[state],
            role && `By: ${role}.`,
            `Falls due ${describeSchedule(record.schedule)}.`,
            url,
          ]
            .filter(Boolean)
            .join('\n'),
          url,
          categories: ['Runbooks'],
        }),
      );
    })
    .sort((one, other) =>
      `${one.startsAt} ${one.key}` < `${other.startsAt} ${other.key}` ? -1 : 1,
    );
}
