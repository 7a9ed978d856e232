import {
  procedureOccurrences,
  type ProcedureOccurrence,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedProcedure } from '../ProcedureReader';
import type { ReminderKey } from './ReminderStore';

const DAY_MS = 86_400_000;

/** Something to tell the owner of an entity. */
export interface Reminder {
  key: ReminderKey;
  procedure: ShelvedProcedure;
  occurrence: ProcedureOccurrence;
}

/**
 * What there is to say of procedures now, said already or not: which are due, and
 * which became overdue in the last days.
 *
 * @param days - what fell due longer ago is left out
 */
export function remindersOf(
  procedures: ShelvedProcedure[],
  { now, days }: { now: Date; days: number },
): Reminder[] {
  return procedures.flatMap(procedure => {
    const { shelved, record } = procedure;
    const occurrence = procedureOccurrences(record, {
      from: new Date(now.getTime() - days * DAY_MS),
      to: new Date(now.getTime() + 1),
      now,
    }).at(-1);
    return occurrence?.state === 'due' || occurrence?.state === 'overdue'
      ? {
          key: {
            entityRef: shelved.entityRef,
            runbookId: shelved.id,
            day: occurrence.day,
            kind: occurrence.state,
          },
          procedure,
          occurrence,
        }
      : [];
  });
}
