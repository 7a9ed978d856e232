import type { ProjectedSchedule } from '../book/projections';

/** Which version of a schedule is wanted. */
export interface ScheduleVersion {
  schedule_id: string;
  content_hash: string;
}

// A schedule with three months of shifts takes some tens of kilobytes.
const MOST_SCHEDULES = 1000;

/**
 * Remembers schedules by their content, so that lists of hundreds need not be read and parsed
 * whenever they are looked at. Whoever is given one leaves it as it is.
 */
export class ScheduleMemory {
  readonly #known = new Map<
    string,
    { contentHash: string; projected: ProjectedSchedule }
  >();

  /**
   * @param readBodies - reads those that are not remembered; some may be gone by then
   * @returns by id.
   */
  async recall(
    wanted: ScheduleVersion[],
    readBodies: (
      scheduleIds: string[],
    ) => Promise<(ScheduleVersion & { body: string })[]>,
  ): Promise<Map<string, ProjectedSchedule>> {
    const found = new Map<string, ProjectedSchedule>();
    const missing: string[] = [];
    for (const { schedule_id, content_hash } of wanted) {
      const known = this.#known.get(schedule_id);
      if (known?.contentHash === content_hash) {
        found.set(schedule_id, known.projected);
      } else {
        missing.push(schedule_id);
      }
    }
    for (const row of missing.length ? await readBodies(missing) : []) {
      const projected: ProjectedSchedule = JSON.parse(row.body);
      found.set(row.schedule_id, projected);
      this.#remember(row.schedule_id, row.content_hash, projected);
    }
    return found;
  }

  #remember(
    scheduleId: string,
    contentHash: string,
    projected: ProjectedSchedule,
  ): void {
    this.#known.delete(scheduleId);
    this.#known.set(scheduleId, { contentHash, projected });
    if (this.#known.size > MOST_SCHEDULES) {
      // What was read longest ago comes first.
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
  }
}
