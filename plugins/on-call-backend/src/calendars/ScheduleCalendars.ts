import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { failureSentence } from '@callboard/backstage-plugin-environments-node';
import type { CalendarClient } from './CalendarClient';
import type { CalendarReading, CalendarStore } from './CalendarStore';

/** Reads the calendars of schedules; what cannot be read stays as it was. */
export class ScheduleCalendars {
  readonly #client: Pick<CalendarClient, 'read'>;
  readonly #store: CalendarStore;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    client: Pick<CalendarClient, 'read'>;
    store: CalendarStore;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#client = options.client;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @returns what is known of it, where anything is; and why it could not be read now, in a sentence.
   * @throws when the signal is aborted.
   */
  async read(
    url: string,
    options: {
      window: { from: string; to: string };
      timeZone: string;
      signal: AbortSignal;
    },
  ): Promise<{ reading?: CalendarReading; failure?: string }> {
    const now = this.#now().toISOString();
    try {
      const events = await this.#client.read(url, options);
      const reading = { events, window: options.window, observedAt: now };
      await this.#store.put(url, reading);
      return { reading };
    } catch (error) {
      options.signal.throwIfAborted();
      this.#logger.warn(
        `Could not read a calendar of ${new URL(url).host}: ${stringifyError(
          error,
        )}`,
      );
      const reading = await this.#store.get(url, now);
      return {
        ...(reading && { reading }),
        failure:
          failureSentence(error) +
          (reading ? ` What is shown was read ${inWords(reading)}.` : ''),
      };
    }
  }
}

function inWords({ observedAt }: CalendarReading): string {
  return `${observedAt.slice(0, 10)} ${observedAt.slice(11, 16)} UTC`;
}
