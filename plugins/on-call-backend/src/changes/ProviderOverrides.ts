import type {
  Override,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { BookedSchedule } from '../book/Book';

/** Changes schedules where they are kept, as far as their providers can. */
export class ProviderOverrides {
  readonly #providers: Map<string, OnCallProvider>;
  readonly #resweep: (scheduleId: string, provider: string) => Promise<void>;

  constructor(options: {
    providers: readonly OnCallProvider[];
    /** Has a schedule read again from its provider, in the background. */
    resweep: (scheduleId: string, provider: string) => Promise<void>;
  }) {
    this.#providers = new Map(options.providers.map(one => [one.id, one]));
    this.#resweep = options.resweep;
  }

  /** Whether overrides of a schedule are kept by its provider, and not by the portal. */
  keeps({ provider }: BookedSchedule): boolean {
    return Boolean(this.#providers.get(provider)?.overrides);
  }

  /** @throws what the provider says, when it does not take it. */
  async create(
    { schedule, provider }: BookedSchedule,
    override: Override,
    person: Person | undefined,
  ): Promise<void> {
    await this.#providers
      .get(provider)
      ?.overrides?.create(schedule.id, override, person);
  }

  /** Has a schedule whose provider keeps overrides read again in the background. */
  async resweep(listed: BookedSchedule): Promise<void> {
    if (this.keeps(listed)) {
      await this.#resweep(listed.schedule.id, listed.provider);
    }
  }
}
