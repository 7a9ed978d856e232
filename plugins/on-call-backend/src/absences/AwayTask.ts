import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  resolveShifts,
  type Person,
  type Shift,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { PersonTeller } from '../paging/PersonTeller';
import type { Absences } from '../read/Absences';
import { peopleOf } from '../read/peopleOf';
import type { Rota, ScheduleLister } from '../read/ScheduleLister';
import { DAY_MS, daysFrom } from '../read/windows';
import type { AbsenceNoticeStore } from './AbsenceNoticeStore';
import { awayShiftsOf, type AwayShift } from './awayShiftsOf';
import { toAwayNotification } from './toAwayNotification';
import { untoldOf } from './untoldOf';

const AHEAD_DAYS = 28;
const TRY_AGAIN_MS = 9 * 60_000;

/** Tells people of shifts within four weeks for which they are away: once of each shift, however many replicas there are. */
export class AwayTask {
  readonly #book: Pick<Book, 'people'>;
  readonly #lister: ScheduleLister;
  readonly #absences: Pick<Absences, 'between'>;
  readonly #notices: AbsenceNoticeStore;
  readonly #teller: PersonTeller;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'people'>;
    lister: ScheduleLister;
    absences: Pick<Absences, 'between'>;
    notices: AbsenceNoticeStore;
    teller: PersonTeller;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#book = options.book;
    this.#lister = options.lister;
    this.#absences = options.absences;
    this.#notices = options.notices;
    this.#teller = options.teller;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Sends what was not sent yet; what fails is tried again by a later run. */
  async run(signal: AbortSignal): Promise<void> {
    const now = this.#now();
    const window = daysFrom(now.toISOString(), AHEAD_DAYS);
    const resolved = { from: steadyStart(now), to: window.to };
    const away = await this.#listAway(window, resolved);
    const sent = await this.#notices.listSent(resolved.from);
    const byPerson = new Map<string, AwayShift[]>();
    for (const shift of untoldOf(away, sent, window.from)) {
      const others = byPerson.get(shift.person) ?? [];
      byPerson.set(shift.person, [...others, shift]);
    }
    const people = await peopleOf(this.#book, byPerson.keys());
    for (const [ref, shifts] of byPerson) {
      signal.throwIfAborted();
      await this.#tell(people[ref], shifts);
    }
    await this.#notices.removeBefore(resolved.from);
  }

  async #listAway(
    window: TimeWindow,
    resolved: TimeWindow,
  ): Promise<AwayShift[]> {
    const rotas = await this.#lister.list({}, resolved, undefined);
    const resolvedRotas = rotas.map(rota => ({
      schedule: rota.listed.schedule,
      shifts: this.#shiftsOf(rota, resolved),
    }));
    const people = resolvedRotas.flatMap(({ shifts }) =>
      shifts.flatMap(shift => shift.people),
    );
    const absences = await this.#absences.between([...new Set(people)], window);
    return resolvedRotas
      .flatMap(({ schedule, shifts }) =>
        awayShiftsOf(schedule, shifts, absences, window),
      )
      .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  }

  #shiftsOf(
    { listed: { schedule }, overrides }: Rota,
    window: TimeWindow,
  ): Shift[] {
    try {
      return resolveShifts(schedule, overrides, window);
    } catch (error) {
      // Its authors are told where it is shown; it keeps no other from being looked at.
      if (isError(error) && error.name === 'InputError') {
        this.#logger.debug(`No shifts of ${schedule.id}: ${error}`);
        return [];
      }
      throw error;
    }
  }

  async #tell(person: Person, shifts: AwayShift[]): Promise<void> {
    const at = this.#now();
    const now = at.toISOString();
    const until = new Date(at.getTime() + TRY_AGAIN_MS).toISOString();
    const mine: AwayShift[] = [];
    for (const shift of shifts) {
      if (await this.#notices.claim(shift, { now, until })) {
        mine.push(shift);
      }
    }
    if (!mine.length) {
      return;
    }
    const payload = toAwayNotification(person, mine);
    const telling = await this.#teller.tell(person, payload);
    // Whoever is no user of the catalog is none in ten minutes either.
    if (telling.state === 'sent' || !telling.again) {
      for (const shift of mine) {
        await this.#notices.markSent(shift, this.#now().toISOString());
      }
    }
  }
}

/**
 * A long while ago, and the same for weeks: a shift without an end begins there, and is to be the
 * same one at the next run.
 */
function steadyStart(now: Date): string {
  const turn = AHEAD_DAYS * DAY_MS;
  const turns = Math.floor(now.getTime() / turn) - 1;
  return new Date(turns * turn).toISOString();
}
