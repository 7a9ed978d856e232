import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type { ScheduleDirectory } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import { reachOf } from '../read/windows';
import type { ScheduleView, StampedView } from './ScheduleView';
import { viewSchedule } from './viewSchedule';
import type { ViewsNow, ViewStore } from './ViewStore';

/** To be raised when views are made otherwise: every one is then made anew. */
const REVISION = 1;
const AT_ONCE = 200;

/**
 * Makes views, and keeps them.
 *
 * @remarks
 * The stamp is read before what a view is made of. Where that changes meanwhile, the
 * stamp does as well, and the view is not kept.
 */
export class Projector {
  readonly #book: Pick<ScheduleDirectory, 'schedules'>;
  readonly #overrides: OverrideStore;
  readonly #views: ViewStore;
  readonly #format = hashOf([REVISION]);

  constructor(options: {
    book: Pick<ScheduleDirectory, 'schedules'>;
    overrides: OverrideStore;
    views: ViewStore;
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#views = options.views;
  }

  /** Which views count at an instant. */
  valid(at: string): ViewsNow {
    return { format: this.#format, now: at };
  }

  /** @returns views by id; what is gone is left out. */
  async make(
    scheduleIds: string[],
    at: string,
  ): Promise<Map<string, ScheduleView>> {
    const all = new Map<string, ScheduleView>();
    for (let start = 0; start < scheduleIds.length; start += AT_ONCE) {
      const made = await this.#makeSome(
        scheduleIds.slice(start, start + AT_ONCE),
        at,
      );
      await this.#views.put(made, this.#format);
      made.forEach(view => all.set(view.scheduleId, view));
    }
    return all;
  }

  async #makeSome(ids: string[], at: string): Promise<StampedView[]> {
    const stamps = await this.#views.stampsOf(ids);
    const [booked, overrides] = await Promise.all([
      this.#book.schedules(ids),
      this.#overrides.between(ids, reachOf(at)),
    ]);
    return booked.flatMap(one => {
      const { id } = one.schedule;
      const stamp = stamps.get(id);
      return stamp === undefined
        ? []
        : {
            ...viewSchedule(one, overrides.get(id) ?? [], at),
            scheduleId: id,
            stamp,
          };
    });
  }
}
