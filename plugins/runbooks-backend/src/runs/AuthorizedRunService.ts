import { isError, NotFoundError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import {
  runbooksAutomatePermission,
  runbooksReadPermission,
  runbooksRunPermission,
  runbooksSignPermission,
  type RunAction,
  type RunbookRights,
  type RunDetails,
  type RunSummary,
  type StartRunRequest,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunRecord } from './RunRecord';
import type { RunOptions, RunService, RunUserOptions } from './RunService';
import type { RunStore } from './RunStore';

const RIGHTS = [
  runbooksRunPermission,
  runbooksSignPermission,
  runbooksAutomatePermission,
];

/**
 * Lets through what the caller may do: with a permission of this plugin, and on
 * entities that the caller may read in the catalog.
 */
export class AuthorizedRunService implements RunService {
  readonly #service: RunService;
  readonly #store: Pick<RunStore, 'get'>;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: RunService;
    store: Pick<RunStore, 'get'>;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#store = options.store;
    this.#authorizer = options.authorizer;
  }

  async startRun(
    entityRef: string,
    runbookId: string,
    request: StartRunRequest,
    options: RunUserOptions,
  ): Promise<RunDetails> {
    const may = await this.#authorize(
      entityRef,
      [runbooksRunPermission],
      options,
    );
    return this.#service.startRun(entityRef, runbookId, request, {
      ...options,
      may,
    });
  }

  async getRuns(
    entityRef: string,
    query: { runbookId?: string; limit?: number; cursor?: string },
    options: RunOptions,
  ): Promise<{ items: RunSummary[]; nextCursor?: string }> {
    await this.#authorizer.authorizeEntity(
      entityRef,
      { required: [runbooksReadPermission] },
      options,
    );
    return this.#service.getRuns(entityRef, query, options);
  }

  async getRun(runId: string, options: RunOptions): Promise<RunDetails> {
    const { may } = await this.authorizeRun(runId, [], options);
    return this.#service.getRun(runId, { ...options, may });
  }

  async addToRun(
    runId: string,
    actions: RunAction[],
    options: RunUserOptions,
  ): Promise<RunDetails> {
    const finishes = actions.some(({ kind }) => kind === 'finished');
    const { may } = await this.authorizeRun(
      runId,
      ({ reason }) =>
        // Whoever finishes the run of a procedure signs that it was done.
        finishes && reason.kind === 'procedure'
          ? [runbooksRunPermission, runbooksSignPermission]
          : [runbooksRunPermission],
      options,
    );
    return this.#service.addToRun(runId, actions, { ...options, may });
  }

  async exportRun(runId: string, options: RunOptions): Promise<string> {
    await this.authorizeRun(runId, [], options);
    return this.#service.exportRun(runId, options);
  }

  /**
   * Lets through who may read the entity that a run is about, and use `required` there.
   *
   * @throws `NotFoundError` when there is no such run for the caller.
   * @throws `NotAllowedError` when one of `required` is not granted.
   */
  async authorizeRun(
    runId: string,
    required: BasicPermission[] | ((run: RunRecord) => BasicPermission[]),
    options: RunOptions,
  ): Promise<{ run: RunRecord; may: RunbookRights }> {
    const unknown = () => new NotFoundError(`No run ${runId} was found`);
    const run = await this.#store.get(runId);
    if (!run) {
      await this.#authorizer.authorize([runbooksReadPermission], options);
      throw unknown();
    }
    try {
      const may = await this.#authorize(
        run.entityRef,
        typeof required === 'function' ? required(run) : required,
        options,
      );
      return { run, may };
    } catch (error) {
      // Its words name the entity, which the caller may not know of.
      throw isError(error) && error.name === 'NotFoundError'
        ? unknown()
        : error;
    }
  }

  async #authorize(
    entityRef: string,
    required: BasicPermission[],
    options: RunOptions,
  ): Promise<RunbookRights> {
    const granted = await this.#authorizer.authorizeEntity(
      entityRef,
      {
        required: [runbooksReadPermission, ...required],
        optional: RIGHTS.filter(right => !required.includes(right)),
      },
      options,
    );
    const may = (right: BasicPermission) =>
      required.includes(right) || granted.has(right);
    return {
      run: may(runbooksRunPermission),
      sign: may(runbooksSignPermission),
      automate: may(runbooksAutomatePermission),
    };
  }
}
