import {
  freshnessChangesAt,
  procedureOccurrences,
  standingChangesAt,
  standingOf,
  type ProcedureStanding,
} from '@callboard/backstage-plugin-runbooks-common';
import { summarizeRunbook } from '../present/summarizeRunbook';
import type { ShelvedProcedure } from '../procedures/ProcedureReader';
import { CALENDAR_DAYS } from '../procedures/projectCalendar';
import type { RunbookFacts } from './Facts';
import type { ProcedureView, ProjectedRunbook } from './RunbookView';

const DAY_MS = 86_400_000;

/** Works out what lists show of a runbook, and until when. */
export function projectRunbook(
  facts: RunbookFacts,
  now: Date,
): Pick<ProjectedRunbook, 'view' | 'procedure' | 'until'> {
  const { procedure } = facts;
  const standing = procedure && standingOf(procedure.record, { now });
  const view = summarizeRunbook({ ...facts, standing }, now);
  const freshUntil = freshnessChangesAt(view.freshness, now);
  if (!procedure || !standing) {
    return { view, ...(freshUntil !== undefined && { until: freshUntil }) };
  }
  const { record, runsLapseAt } = procedure;
  const [until] = [
    standingChangesAt(record, standing, { now }),
    freshUntil,
    runsLapseAt,
  ]
    .filter(instant => instant !== undefined)
    .sort();
  return {
    view,
    procedure: viewOf(procedure, standing, { now, until }),
    until,
  };
}

function viewOf(
  { shelved, record }: ShelvedProcedure,
  { open, next, missed, description }: ProcedureStanding,
  { now, until }: { now: Date; until: string },
): ProcedureView {
  const { title, meta } = shelved.runbook;
  const done = record.runs.length
    ? procedureOccurrences(record, {
        from: new Date(now.getTime() - CALENDAR_DAYS * DAY_MS),
        to: new Date(Date.parse(until) + CALENDAR_DAYS * DAY_MS),
        now,
      }).filter(({ state }) => state === 'done')
    : [];
  return {
    runbookId: shelved.id,
    entityRef: shelved.entityRef,
    title,
    ...(meta.role && { role: meta.role }),
    ...(meta.duration && { duration: meta.duration }),
    description,
    ...(open && { open }),
    ...(next && { next }),
    missed,
    done,
  };
}
