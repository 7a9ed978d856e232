import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import {
  joinShifts,
  resolveShifts,
  type PersonShift,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Rota, ScheduleLister } from './ScheduleLister';

/** Lists when one person is on call. */
export class PersonShifts {
  readonly #lister: ScheduleLister;

  constructor(options: { lister: ScheduleLister }) {
    this.#lister = options.lister;
  }

  /**
   * Of schedules that the caller may read, the earliest first.
   *
   * @param readable - where absent, every entity is
   */
  async list(
    userRef: string,
    window: TimeWindow,
    readable: ReadableEntities | undefined,
  ): Promise<PersonShift[]> {
    const rotas = await this.#lister.list(
      { people: [userRef] },
      window,
      readable,
    );
    return rotas
      .flatMap(rota => shiftsOf(rota, userRef, window))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }
}

function shiftsOf(
  { listed: { schedule }, overrides }: Rota,
  userRef: string,
  window: TimeWindow,
): PersonShift[] {
  return joinShifts(resolveShifts(schedule, overrides, window))
    .filter(({ people }) => people.includes(userRef))
    .map(shift => ({
      ...shift,
      scheduleId: schedule.id,
      scheduleTitle: schedule.title,
      timeZone: schedule.timeZone,
    }));
}

function keyOf({ start, scheduleTitle, scheduleId }: PersonShift): string {
  return [start, scheduleTitle, scheduleId].join('\u0000');
}
