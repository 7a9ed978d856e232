import { isError } from '@backstage/errors';
import {
  levelsAt,
  standingAt,
  type EscalationPolicy,
  type LevelStanding,
  type ScheduleStanding,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import { reachOf } from '../read/windows';

/** Tells who answers at a level of a policy, from schedules and overrides as they are at an instant. */
export class LevelReader {
  readonly #book: Pick<Book, 'schedule'>;
  readonly #overrides: OverrideStore;

  constructor(options: {
    book: Pick<Book, 'schedule'>;
    overrides: OverrideStore;
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
  }

  /** @param at - ISO-8601 instant */
  async read(
    policy: EscalationPolicy,
    level: number,
    at: string,
  ): Promise<LevelStanding> {
    const ids = policy.levels[level].targets.flatMap(target =>
      target.kind === 'schedule' ? [target.scheduleId] : [],
    );
    const overrides = await this.#overrides.between(ids, reachOf(at));
    const standings = new Map<string, ScheduleStanding>();
    for (const id of new Set(ids)) {
      const booked = await this.#book.schedule(id);
      try {
        if (booked) {
          const own = overrides.get(id) ?? [];
          standings.set(id, standingAt(booked.schedule, own, at));
        }
      } catch (error) {
        // One that cannot be understood is not known; the others are told all the same.
        if (!isError(error) || error.name !== 'InputError') {
          throw error;
        }
      }
    }
    return levelsAt(policy, standings)[level];
  }
}
