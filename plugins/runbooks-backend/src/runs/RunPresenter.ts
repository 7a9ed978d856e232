import {
  foldRun,
  summarizeProgress,
  type RunbookRights,
  type RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunbookShelf } from '../shelf/RunbookShelf';
import { hashOfRunbook } from './hashOfRunbook';
import type { StoredRun } from './RunRecord';
import type { RunSurroundings } from './RunSurroundings';
import { toRunSummary } from './toRunSummary';

const NOTHING: RunbookRights = { run: false, sign: false, automate: false };

/** Makes of a stored run what goes over the wire. */
export class RunPresenter {
  readonly #shelf: RunbookShelf;
  readonly #surroundings: RunSurroundings;

  constructor(options: { shelf: RunbookShelf; surroundings: RunSurroundings }) {
    this.#shelf = options.shelf;
    this.#surroundings = options.surroundings;
  }

  async present(
    { run, runbook, events }: StoredRun,
    may: RunbookRights = NOTHING,
  ): Promise<RunDetails> {
    const [current, environments] = await Promise.all([
      this.#shelf.get(run.entityRef, run.runbookId),
      this.#surroundings.environmentsOf(run.entityRef),
    ]);
    const state = foldRun(events);
    return {
      ...toRunSummary(run),
      finished: state.finished,
      progress: summarizeProgress(runbook, state),
      tier: environments.find(({ name }) => name === run.environment)?.tier,
      runbook,
      contentHash: run.contentHash,
      outdated: !current || hashOfRunbook(current.runbook) !== run.runbookHash,
      source: run.source,
      variables: run.variables,
      state,
      events,
      may,
    };
  }
}
