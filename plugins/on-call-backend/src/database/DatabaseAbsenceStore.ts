import type {
  Absence,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type {
  AbsenceStore,
  AwayTime,
  ClaimedCalendar,
} from '../absences/AbsenceStore';
import type { Absences } from '../read/Absences';

// Sorts before every instant, so that the calendar can be taken.
const NEVER = '';
// SQLite takes some hundreds of rows in one statement.
const ROWS_AT_ONCE = 100;

interface CalendarRow {
  user_ref: string;
  url: string;
  observed_at: string | null;
  error: string | null;
}

interface AbsenceRow {
  user_ref: string;
  start_at: string;
  end_at: string;
}

/** {@inheritDoc AbsenceStore} */
export class DatabaseAbsenceStore implements AbsenceStore, Absences {
  readonly #db: Knex;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
  }

  async between(people: string[], window: TimeWindow): Promise<Absence[]> {
    return toAbsences(
      await absencesWithin(this.#db, window).whereIn('user_ref', people),
    );
  }

  async within(window: TimeWindow): Promise<Absence[]> {
    return toAbsences(await absencesWithin(this.#db, window));
  }

  async calendarOf(userRef: string) {
    const row: CalendarRow | undefined = await this.#db('absence_calendars')
      .where({ user_ref: userRef })
      .first();
    return (
      row && {
        host: new URL(row.url).host,
        ...(row.observed_at !== null && { observedAt: row.observed_at }),
        ...(row.error !== null && { error: row.error }),
      }
    );
  }

  async set(userRef: string, url: string, now: string): Promise<void> {
    try {
      await this.#db.transaction(tx => replaceCalendar(tx, userRef, url, now));
    } catch (error) {
      // Its message has the statement with all that was to be kept, so it is no cause either.
      const { code = 'no reason is given' } = error as { code?: string };
      throw new Error(`A calendar of absences could not be kept (${code}).`);
    }
  }

  async remove(userRef: string): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx('absence_calendars').where({ user_ref: userRef }).delete();
      await tx('absences').where({ user_ref: userRef }).delete();
    });
  }

  async claim(options: {
    now: string;
    until: string;
    most: number;
  }): Promise<ClaimedCalendar[]> {
    const { now, until, most } = options;
    const due = () =>
      this.#db('absence_calendars')
        .where('due_at', '<=', now)
        .where('claimed_until', '<=', now);
    const people: string[] = await due()
      .orderBy(['due_at', 'user_ref'])
      .limit(most)
      .pluck('user_ref');
    const claimed: ClaimedCalendar[] = [];
    for (const userRef of people) {
      const claim = randomUUID();
      const key = { user_ref: userRef };
      // Another replica may have been faster.
      await due().where(key).update({ claim, claimed_until: until });
      const row: CalendarRow | undefined = await this.#db('absence_calendars')
        .where({ ...key, claim })
        .first();
      if (row) {
        claimed.push({ userRef, url: row.url, claim });
      }
    }
    return claimed;
  }

  async keep(
    calendar: ClaimedCalendar,
    reading: { times: AwayTime[]; observedAt: string; dueAt: string },
  ): Promise<void> {
    const user = { user_ref: calendar.userRef };
    await this.#db.transaction(async tx => {
      const kept = await release(tx, calendar, {
        due_at: reading.dueAt,
        observed_at: reading.observedAt,
        error: null,
      });
      if (kept) {
        await tx('absences').where(user).delete();
        await tx.batchInsert(
          'absences',
          reading.times.map(({ start, end }) => ({
            ...user,
            start_at: start,
            end_at: end,
          })),
          ROWS_AT_ONCE,
        );
      }
    });
  }

  async fail(
    calendar: ClaimedCalendar,
    { error, dueAt }: { error: string; dueAt: string },
  ): Promise<void> {
    await release(this.#db, calendar, { due_at: dueAt, error });
  }
}

function absencesWithin(
  db: Knex,
  { from, to }: TimeWindow,
): Knex.QueryBuilder<any, AbsenceRow[]> {
  return db('absences')
    .where('start_at', '<', to)
    .where('end_at', '>', from)
    .orderBy(['user_ref', 'start_at'])
    .select();
}

function toAbsences(rows: AbsenceRow[]): Absence[] {
  return rows.map(row => ({
    person: row.user_ref,
    start: row.start_at,
    end: row.end_at,
  }));
}

async function replaceCalendar(
  tx: Knex,
  userRef: string,
  url: string,
  now: string,
): Promise<void> {
  const key = { user_ref: userRef };
  const asap = { due_at: now, claim: null, claimed_until: NEVER };
  await tx('absence_calendars')
    .insert({ ...key, ...asap, url })
    .onConflict('user_ref')
    .ignore();
  const [before] = await tx('absence_calendars').where(key).pluck('url');
  if (before === url) {
    await tx('absence_calendars').where(key).update(asap);
    return;
  }
  await tx('absence_calendars')
    .where(key)
    .update({ ...asap, url, observed_at: null, error: null });
  await tx('absences').where(key).delete();
}

/** @returns whether it was still the caller's. */
async function release(
  db: Knex,
  { userRef, claim }: ClaimedCalendar,
  columns: object,
): Promise<boolean> {
  const released = await db('absence_calendars')
    .where({ user_ref: userRef, claim })
    .update({ ...columns, claim: null, claimed_until: NEVER });
  return released > 0;
}
