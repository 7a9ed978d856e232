import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
} from '@callboard/backstage-plugin-environments-node';
import {
  countSteps,
  exportRun,
  type RunAction,
  type RunDetails,
  type RunSummary,
  type StartRunRequest,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunbookShelf } from '../shelf/RunbookShelf';
import { admitActions } from './admitActions';
import { hashOfRunbook } from './hashOfRunbook';
import type { RunAnnouncer } from './RunAnnouncer';
import type { RunPresenter } from './RunPresenter';
import type { RunRecord, StoredRun } from './RunRecord';
import type { RunOptions, RunService, RunUserOptions } from './RunService';
import type { RunStore } from './RunStore';
import type { RunSurroundings } from './RunSurroundings';
import { toRunSummary } from './toRunSummary';

const PAGE = 20;

/** {@inheritDoc RunService} */
export class DefaultRunService implements RunService {
  readonly #store: RunStore;
  readonly #shelf: RunbookShelf;
  readonly #surroundings: RunSurroundings;
  readonly #presenter: RunPresenter;
  readonly #announcer: RunAnnouncer;

  constructor(options: {
    store: RunStore;
    shelf: RunbookShelf;
    surroundings: RunSurroundings;
    presenter: RunPresenter;
    announcer: RunAnnouncer;
  }) {
    this.#store = options.store;
    this.#shelf = options.shelf;
    this.#surroundings = options.surroundings;
    this.#presenter = options.presenter;
    this.#announcer = options.announcer;
  }

  async startRun(
    entityRef: string,
    runbookId: string,
    { requestId, environment, reason }: StartRunRequest,
    { credentials, may }: RunUserOptions,
  ): Promise<RunDetails> {
    const shelved = await this.#shelf.get(entityRef, runbookId);
    if (!shelved) {
      throw new NotFoundError(`${entityRef} has no runbook ${runbookId}`);
    }
    if (environment !== undefined) {
      await this.#assertEnvironment(entityRef, environment);
    }
    const { runbook, contentHash, source, repository } = shelved;
    const by = credentials.principal.userEntityRef;
    const at = new Date().toISOString();
    const { run, created } = await this.#store.start(
      {
        id: randomUUID(),
        requestId,
        entityRef,
        runbookId,
        runbookTitle: runbook.title,
        runbookHash: hashOfRunbook(runbook),
        contentHash,
        source,
        repository,
        environment,
        variables: await this.#surroundings.variablesOf(entityRef, environment),
        reason,
        startedAt: at,
        startedBy: by,
        progress: { ticked: 0, of: countSteps(runbook) },
        seq: 1,
      },
      runbook,
      { id: randomUUID(), kind: 'started', reason, by, at },
    );
    if (created) {
      await this.#announcer.announce(run, 'started');
    } else {
      assertSameRequest(run, { entityRef, runbookId, startedBy: by });
    }
    return this.#presenter.present(await this.#read(run.id), may);
  }

  async getRuns(
    entityRef: string,
    query: { runbookId?: string; limit?: number; cursor?: string },
  ): Promise<{ items: RunSummary[]; nextCursor?: string }> {
    const { runbookId, limit = PAGE, cursor } = query;
    const [startedAt, id] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const runs = await this.#store.list(entityRef, {
      runbookId,
      limit: limit + 1,
      ...(cursor !== undefined && { after: { startedAt, id } }),
    });
    const items = runs.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toRunSummary),
      ...(runs.length > limit &&
        last && { nextCursor: encodeCursor([last.startedAt, last.id]) }),
    };
  }

  async getRun(runId: string, { may }: RunOptions): Promise<RunDetails> {
    return this.#presenter.present(await this.#read(runId), may);
  }

  async addToRun(
    runId: string,
    actions: RunAction[],
    { credentials, may }: RunUserOptions,
  ): Promise<RunDetails> {
    let before = 0;
    const stored = await this.#store.append(runId, known => {
      before = known.run.seq;
      return admitActions(known, actions, {
        by: credentials.principal.userEntityRef,
        at: new Date().toISOString(),
      });
    });
    const added = stored.events.filter(({ seq }) => seq > before);
    if (added.length) {
      await this.#announcer.announce(
        stored.run,
        added.some(({ kind }) => kind === 'finished') ? 'finished' : undefined,
      );
    }
    return this.#presenter.present(stored, may);
  }

  async exportRun(runId: string): Promise<string> {
    return exportRun(await this.#presenter.present(await this.#read(runId)));
  }

  async #read(runId: string): Promise<StoredRun> {
    const stored = await this.#store.read(runId);
    if (!stored) {
      throw new NotFoundError(`No run ${runId} was found`);
    }
    return stored;
  }

  async #assertEnvironment(entityRef: string, environment: string) {
    const known = await this.#surroundings.environmentsOf(entityRef);
    if (!known.some(({ name }) => name === environment)) {
      throw new InputError(
        `environment: ${JSON.stringify(
          environment,
        )} is no environment of ${entityRef}; ${
          known.length
            ? `expected one of ${known.map(({ name }) => name).join(', ')}`
            : 'it has none, so leave it out'
        }`,
      );
    }
  }
}

/** Whoever uses the id of somebody else's request learns nothing of that. */
function assertSameRequest(
  run: RunRecord,
  asked: Pick<RunRecord, 'entityRef' | 'runbookId' | 'startedBy'>,
): void {
  if (
    run.entityRef !== asked.entityRef ||
    run.runbookId !== asked.runbookId ||
    run.startedBy !== asked.startedBy
  ) {
    throw new ConflictError(
      `requestId: ${JSON.stringify(
        run.requestId,
      )} was used for another run; expected a new one for each run`,
    );
  }
}
