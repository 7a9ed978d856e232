import type { LoggerService } from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import { isTimeZone } from '@callboard/backstage-plugin-environments-common';
import { failureSentence } from '@callboard/backstage-plugin-environments-node';
import type { Book } from '../book/Book';
import { BrokenCalendarError } from '../calendars/BrokenCalendarError';
import type { CalendarClient } from '../calendars/CalendarClient';
import { absencesIn } from './absencesIn';
import type { AbsenceStore, ClaimedCalendar } from './AbsenceStore';
import { absenceWindow } from './absenceWindow';

const AT_ONCE = 4;
// To look up whose it is, and to keep what was read.
const BESIDES_READING_MS = 60_000;
const TRY_AGAIN_MS = 15 * 60_000;

/** Reads calendars of absences that are due, each on one replica; what cannot be read stays as it was. */
export class AbsenceReader {
  readonly #book: Pick<Book, 'people'>;
  readonly #client: Pick<CalendarClient, 'read'>;
  readonly #store: Pick<AbsenceStore, 'claim' | 'keep' | 'fail'>;
  readonly #logger: LoggerService;
  readonly #frequencyMs: number;
  readonly #timeoutMs: number;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'people'>;
    client: Pick<CalendarClient, 'read'>;
    store: Pick<AbsenceStore, 'claim' | 'keep' | 'fail'>;
    logger: LoggerService;
    /** How long after it was read a calendar is due again. */
    frequencyMs: number;
    /** Of one reading. */
    timeoutMs: number;
    now: () => Date;
  }) {
    this.#book = options.book;
    this.#client = options.client;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#frequencyMs = options.frequencyMs;
    this.#timeoutMs = options.timeoutMs;
    this.#now = options.now;
  }

  /** @throws when the signal is aborted. */
  async readDue(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const claimed = await this.#store.claim({
        now: this.#after(0),
        until: this.#after(this.#timeoutMs + BESIDES_READING_MS),
        most: AT_ONCE,
      });
      if (!claimed.length) {
        return;
      }
      await Promise.all(claimed.map(one => this.#read(one, signal)));
    }
  }

  async #read(calendar: ClaimedCalendar, signal: AbortSignal): Promise<void> {
    const { userRef, url } = calendar;
    const now = this.#now();
    try {
      const person = (await this.#book.people([userRef])).get(userRef);
      const timeZone =
        person?.timeZone && isTimeZone(person.timeZone)
          ? person.timeZone
          : 'UTC';
      const events = await this.#client.read(url, {
        window: absenceWindow(now, timeZone),
        timeZone,
        preferOwnZone: true,
        signal,
      });
      await this.#store.keep(calendar, {
        times: absencesIn(events),
        observedAt: now.toISOString(),
        dueAt: this.#after(this.#frequencyMs),
      });
    } catch (error) {
      signal.throwIfAborted();
      const sentence = sentenceOf(error);
      this.#logger.warn(
        `Could not read when ${userRef} is away, from a calendar of ${
          new URL(url).host
        }: ${isForPeople(error) ? sentence : error}`,
      );
      await this.#store.fail(calendar, {
        error: sentence,
        dueAt: this.#after(Math.min(TRY_AGAIN_MS, this.#frequencyMs)),
      });
    }
  }

  #after(ms: number): string {
    return new Date(this.#now().getTime() + ms).toISOString();
  }
}

/** Without what the calendar holds: that is for nobody else to read. */
function sentenceOf(error: unknown): string {
  return error instanceof BrokenCalendarError
    ? 'It is no calendar in the ICS format, or a broken one.'
    : failureSentence(error);
}

function isForPeople(error: unknown): boolean {
  return error instanceof CustomErrorBase;
}
