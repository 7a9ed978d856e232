import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type {
  Absence,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type {
  AbsenceStore,
  AwayTime,
  ClaimedCalendar,
} from '../absences/AbsenceStore';

interface AbsenceRow {
  user_ref: string;
  start_at: string;
  end_at: string;
}

interface CalendarRow {
  user_ref: string;
  url: string;
  observed_at: string | null;
  error: string | null;
}

/** {@inheritDoc AbsenceStore} */
export class DatabaseAbsenceStore implements AbsenceStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async between(
    people: string[],
    { from, to }: TimeWindow,
  ): Promise<Absence[]> {
    const rows: AbsenceRow[] = await inChunks(people, chunk =>
      this.#db<AbsenceRow>('absences')
        .whereIn('user_ref', chunk)
        .where('end_at', '>', from)
        .where('start_at', '<', to)
        .orderBy(['user_ref', 'start_at'])
        .select(),
    );
    return rows.map(row => ({
      person: row.user_ref,
      start: row.start_at,
      end: row.end_at,
    }));
  }

  async calendarOf(userRef: string) {
    const row = await this.#db<CalendarRow>('absence_calendars')
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

  async set(userRef: string, url: string, at: string): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx('absence_calendars')
        .insert({
          user_ref: userRef,
          url,
          due_at: at,
          claimed_until: null,
          observed_at: null,
          error: null,
        })
        .onConflict('user_ref')
        .merge();
      await tx('absences').where({ user_ref: userRef }).delete();
    });
  }

  async remove(userRef: string): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx('absence_calendars').where({ user_ref: userRef }).delete();
      await tx('absences').where({ user_ref: userRef }).delete();
    });
  }

  async claim({
    now,
    until,
    most,
  }: {
    now: string;
    until: string;
    most: number;
  }): Promise<ClaimedCalendar[]> {
    const due = () =>
      this.#db<CalendarRow>('absence_calendars')
        .where('due_at', '<=', now)
        .where(free =>
          free.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
        );
    const rows: CalendarRow[] = await due()
      .orderBy(['due_at', 'user_ref'])
      .limit(most)
      .select();
    const claimed: ClaimedCalendar[] = [];
    for (const { user_ref: userRef, url } of rows) {
      // Another replica may have been faster.
      const mine = await due()
        .where({ user_ref: userRef, url })
        .update({ claimed_until: until } as object);
      if (mine) {
        claimed.push({ userRef, url });
      }
    }
    return claimed;
  }

  async keep(
    calendar: ClaimedCalendar,
    outcome: { times: AwayTime[]; observedAt: string; dueAt: string },
  ): Promise<void> {
    const { times, observedAt, dueAt } = outcome;
    const user = { user_ref: calendar.userRef };
    await this.#db.transaction(async tx => {
      const kept = await tx('absence_calendars')
        .where({ ...user, url: calendar.url })
        .update({
          observed_at: observedAt,
          error: null,
          due_at: dueAt,
          claimed_until: null,
        });
      if (!kept) {
        return;
      }
      await tx('absences').where(user).delete();
      await inChunks(times, chunk =>
        tx('absences').insert(
          chunk.map(({ start, end }) => ({
            ...user,
            start_at: start,
            end_at: end,
          })),
        ),
      );
    });
  }

  async fail(
    { userRef, url }: ClaimedCalendar,
    { error, dueAt }: { error: string; dueAt: string },
  ): Promise<void> {
    await this.#db('absence_calendars')
      .where({ user_ref: userRef, url })
      .update({ error, due_at: dueAt, claimed_until: null });
  }
}
