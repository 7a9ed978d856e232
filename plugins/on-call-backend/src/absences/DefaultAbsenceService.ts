import type {
  AllowList,
  TargetGuard,
} from '@callboard/backstage-plugin-environments-node';
import type { AbsenceOptions, AbsenceService } from './AbsenceService';
import type { AbsenceStore } from './AbsenceStore';
import { parseCalendarAddress } from './parseCalendarAddress';

/** Keeps calendars of absences for who reads them. Asks nobody's permission: see its decorator. */
export class DefaultAbsenceService implements AbsenceService {
  readonly #store: Pick<AbsenceStore, 'set' | 'remove'>;
  readonly #allowed: AllowList;
  readonly #guard: TargetGuard;
  readonly #now: () => Date;

  constructor(options: {
    store: Pick<AbsenceStore, 'set' | 'remove'>;
    /** Whose hosts may be read without TLS. */
    allowed: AllowList;
    guard: TargetGuard;
    now: () => Date;
  }) {
    this.#store = options.store;
    this.#allowed = options.allowed;
    this.#guard = options.guard;
    this.#now = options.now;
  }

  async setCalendar(
    body: unknown,
    { userRef }: AbsenceOptions,
  ): Promise<{ host: string }> {
    const url = parseCalendarAddress(body, {
      allowed: this.#allowed,
      guard: this.#guard,
    });
    await this.#store.set(userRef, url, this.#now().toISOString());
    return { host: new URL(url).host };
  }

  async removeCalendar({ userRef }: AbsenceOptions): Promise<void> {
    await this.#store.remove(userRef);
  }
}
