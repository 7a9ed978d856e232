import {
  calendarDayAt,
  type CalendarDay,
  type ZoneClock,
} from '@callboard/backstage-plugin-environments-common';
import type {
  OccurrenceState,
  ProcedureOccurrence,
  RunbookSchedule,
  RunSummary,
} from '../types';
import { formatDay, parseDay } from './calendarDays';
import {
  eachOccurrence,
  type ScheduledTime,
  type ScheduleTimes,
} from './occurrencesBetween';
import { readSchedule } from './readSchedule';
import { isSigned, settlingRuns } from './settlingRuns';

/**
 * A procedure, and what was done of it.
 *
 * @public
 */
export interface ProcedureRecord {
  schedule: RunbookSchedule;
  /**
   * Runs of it, in any order; those for another reason are left out. A run for a
   * day settles that day once it is finished, unless it was abandoned.
   */
  runs: RunSummary[];
  /** Instant; where the schedule names no `start`, no day before counts. */
  firstSeenAt: string;
  /** Days on which nobody works besides weekends, `YYYY-MM-DD`. */
  holidays?: readonly string[];
  /** Tells the times of the schedule; they are worked out anew where absent. */
  times?: ScheduleTimes;
}

/**
 * A record with what follows from it at any time.
 *
 * @internal
 */
export interface ReadRecord extends ProcedureRecord {
  zone: ZoneClock;
  minuteOfDay: number;
  /** The day from which on the procedure counts, `YYYY-MM-DD`. */
  firstDay: string;
  /** By day. */
  settling: Map<string, RunSummary>;
  times: ScheduleTimes;
}

/** @internal */
export function readRecord(record: ProcedureRecord): ReadRecord {
  const { schedule, firstSeenAt, runs, times = eachOccurrence } = record;
  const { zone, minuteOfDay } = readSchedule(schedule);
  return {
    ...record,
    zone,
    minuteOfDay,
    firstDay:
      schedule.start ?? formatDay(calendarDayAt(Date.parse(firstSeenAt), zone)),
    settling: settlingRuns(runs),
    times,
  };
}

/**
 * When a procedure falls due in a span of time, first to last, and how each time stands.
 *
 * @param window.from - an instant, included
 * @param window.to - an instant, not included
 * @throws `InputError` for a schedule that cannot be understood; see `scheduleProblem`.
 *
 * @public
 */
export function procedureOccurrences(
  record: ProcedureRecord,
  window: { from: Date | string; to: Date | string; now: Date | string },
): ProcedureOccurrence[] {
  return occurrencesOf(readRecord(record), window);
}

/**
 * {@link procedureOccurrences} of a record that was read.
 *
 * @internal
 */
export function occurrencesOf(
  record: ReadRecord,
  window: { from: Date | string; to: Date | string; now: Date | string },
): ProcedureOccurrence[] {
  const { schedule, holidays, zone, firstDay, settling } = record;
  const now = new Date(window.now);
  const to = new Date(window.to);
  const times = [
    ...record.times(schedule, {
      from: window.from,
      // Whether one was missed is told by those that follow.
      to: to > now ? to : new Date(now.getTime() + 1),
      holidays,
    }),
  ].filter(({ day }) => day >= firstDay);
  const today = calendarDayAt(now.getTime(), zone);
  const latest = times.findLast(({ dueAt }) => new Date(dueAt) <= now);
  return times
    .filter(({ dueAt }) => new Date(dueAt) < to)
    .map(time => {
      const run = settling.get(time.day);
      const isDone = run !== undefined && isSigned(run);
      return toOccurrence(
        time,
        isDone ? 'done' : openState(time, { latest, now, today, zone }),
        run,
      );
    });
}

function openState(
  time: ScheduledTime,
  options: {
    latest?: ScheduledTime;
    now: Date;
    today: CalendarDay;
    zone: ZoneClock;
  },
): OccurrenceState {
  if (new Date(time.dueAt) > options.now) {
    return 'upcoming';
  }
  if (time !== options.latest) {
    return 'missed';
  }
  // A change of clocks may put the time off past midnight.
  const lastDay = Math.max(
    parseDay(time.day),
    calendarDayAt(Date.parse(time.dueAt), options.zone),
  );
  return options.today > lastDay ? 'overdue' : 'due';
}

/** @internal */
export function toOccurrence(
  { day, dueAt }: ScheduledTime,
  state: OccurrenceState,
  run: RunSummary | undefined,
): ProcedureOccurrence {
  return {
    day,
    dueAt,
    state,
    ...(run && { runId: run.id }),
    ...(state === 'done' &&
      run?.finished && {
        signedBy: run.finished.by,
        signedAt: run.finished.at,
      }),
  };
}
