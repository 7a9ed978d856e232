import {
  fetchGuarded,
  type TargetGuard,
  type TargetResolver,
} from '@callboard/backstage-plugin-environments-node';
import type { SecureContext } from 'node:tls';
import type { CalendarEvent } from './CalendarEvent';
import { readCalendar } from './readCalendar';

const MAX_BYTES = 4 * 1024 * 1024;

/** Reads calendars in the ICS format that somebody named by their URLs. */
export class CalendarClient {
  readonly #guard: TargetGuard;
  readonly #resolver: TargetResolver;
  readonly #timeoutMs: number;
  readonly #secureContext: SecureContext | undefined;

  constructor(options: {
    guard: TargetGuard;
    resolver: TargetResolver;
    timeoutMs: number;
    /** Which certificates are believed; those that the process believes where absent. */
    secureContext?: SecureContext;
  }) {
    this.#guard = options.guard;
    this.#resolver = options.resolver;
    this.#timeoutMs = options.timeoutMs;
    this.#secureContext = options.secureContext;
  }

  /**
   * @param options.timeZone - of whole days, and of times that name no zone
   * @param options.preferOwnZone - whether the zone that the calendar says it is in counts instead
   * @returns the events that touch the window, by their start.
   * @throws errors of Backstage, worded for people; none repeats more of the URL than its host.
   */
  async read(
    url: string,
    options: {
      window: { from: string; to: string };
      timeZone: string;
      preferOwnZone?: boolean;
      signal: AbortSignal;
    },
  ): Promise<CalendarEvent[]> {
    const text = await fetchGuarded(url, {
      guard: this.#guard,
      resolver: this.#resolver,
      maxBytes: MAX_BYTES,
      timeoutMs: this.#timeoutMs,
      secureContext: this.#secureContext,
      accept: 'text/calendar, text/plain;q=0.5',
      userAgent: 'Callboard-on-call (+https://github.com/callboard/callboard)',
      signal: options.signal,
    });
    return readCalendar(text, options);
  }
}
