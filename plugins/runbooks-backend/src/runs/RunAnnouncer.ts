import type { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
import {
  runbookRunTopic,
  runbooksPortfolioSignalChannel,
  runbooksSignalChannel,
  runSignalChannel,
  type RunbookRunEvent,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunRecord } from './RunRecord';
import { toRunSummary } from './toRunSummary';

/** Tells open pages and other plugins what happened to a run, once it is stored. */
export class RunAnnouncer {
  readonly #announcer: ChangeAnnouncer;

  constructor(options: { announcer: ChangeAnnouncer }) {
    this.#announcer = options.announcer;
  }

  /** @param kind - where the run was started or finished, and not just added to */
  async announce(
    run: RunRecord,
    kind?: RunbookRunEvent['kind'],
  ): Promise<void> {
    await this.#announcer.signal([
      runSignalChannel(run.id),
      runbooksSignalChannel(run.entityRef),
      ...(kind ? [runbooksPortfolioSignalChannel] : []),
    ]);
    if (kind) {
      const event: RunbookRunEvent = { kind, run: toRunSummary(run) };
      await this.#announcer.publish(runbookRunTopic, [event]);
    }
  }
}
