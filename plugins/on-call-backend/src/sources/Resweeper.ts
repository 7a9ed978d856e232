import type { BackgroundWork } from '@callboard/backstage-plugin-environments-node';
import type { ReadingStore } from '../database/ReadingStore';
import type { ProviderSweeper } from './ProviderSweeper';

/** Has single schedules read again from where they are kept. */
export class Resweeper {
  readonly #readings: Pick<ReadingStore, 'keysOf'>;
  readonly #sweeper: ProviderSweeper;
  readonly #background: BackgroundWork;

  constructor(options: {
    readings: Pick<ReadingStore, 'keysOf'>;
    sweeper: ProviderSweeper;
    background: BackgroundWork;
  }) {
    this.#readings = options.readings;
    this.#sweeper = options.sweeper;
    this.#background = options.background;
  }

  /** Makes it due at once, and reads it in the background. */
  async resweep(scheduleId: string, provider: string): Promise<void> {
    const keys = await this.#readings.keysOf(provider, scheduleId);
    await this.#sweeper.expedite(provider, keys);
    this.#background.run(`read ${scheduleId}`, signal =>
      this.#sweeper.sweepDue(signal),
    );
  }
}
