import type { Stores, StoreSet } from '../database/Stores';
import type { TimelineEntry } from '../model/DeploymentRecord';
import type { Target } from '../model/Target';
import { projectPortfolioEntry } from '../portfolio/projectPortfolioEntry';
import type { Standing } from './BoardFacts';
import type { KnownComparisons } from './driftBetween';
import { neighbours } from './neighbours';
import { projectBoard } from './projectBoard';
import { repositoryKey } from './repositoryKey';
import type { SourceDescription } from './combineSourceStates';
import type { KeptBoard } from './KeptBoard';
import { standingsOf } from './standingsOf';

/** What is written beside a fact, and what is read from it. */
export interface ProjectorOptions {
  sources: SourceDescription[];
  /** A difference of this many commits and more needs somebody. */
  behindCommits: number;
}

/** Keeps the read models of an entity true to its facts. */
export class Projector {
  readonly #options: ProjectorOptions;

  constructor(options: ProjectorOptions) {
    this.#options = options;
  }

  /**
   * Projects an entity's board and portfolio row from what is stored of it.
   *
   * @param stores - of the transaction that has the target locked
   * @returns whether a comparison between environments is missing.
   */
  async project(
    stores: StoreSet,
    target: Target,
    timeline?: TimelineEntry[],
  ): Promise<{ board: KeptBoard; lacksComparison: boolean }> {
    const { entityRef } = target;
    const standings = standingsOf(
      timeline ?? (await stores.deployments.timeline(entityRef)),
    );
    const deployments = await stores.deployments.getByIds(idsOf(standings));
    const board = projectBoard(target, {
      standings,
      deployments,
      steps: await stores.steps.getByRuns(
        entityRef,
        deployments.flatMap(({ runId }) => runId ?? []),
      ),
      operations: await stores.stackOperations.getByDeployments(
        deployments.map(({ id }) => id),
      ),
      stacks: await stores.stacks.list(entityRef),
      stackSets: await stores.stacks.listSets(entityRef),
      comparisons: await this.#comparisons(
        stores,
        target,
        standings,
        new Map(deployments.map(({ id, version }) => [id, version.commit])),
      ),
      otherEnvironments: await stores.deployments.otherEnvironments(entityRef),
    });
    const lacksComparison = missesDrift(board);
    await stores.boards.put(board, lacksComparison);
    await stores.portfolio.put(
      projectPortfolioEntry(target, board, {
        ...this.#options,
        states: await stores.sourceStates.get(entityRef),
      }),
    );
    return { board, lacksComparison };
  }

  /** Projects entities of which something else than the facts changed. */
  async projectAnew(stores: Stores, entityRefs: string[]): Promise<void> {
    for (const entityRef of entityRefs) {
      await stores.transaction(async locked => {
        const target = await locked.targets.lock(entityRef);
        if (target) {
          await this.project(locked, target);
        }
      });
    }
  }

  async #comparisons(
    stores: StoreSet,
    target: Target,
    standings: Map<string, Standing>,
    commits: Map<string, string>,
  ): Promise<KnownComparisons> {
    const { environments = [], repository } = target.environments ?? {};
    if (!repository) {
      return { get: () => undefined };
    }
    const pairs = neighbours(
      environments.map(environment => {
        const live = standings.get(environment.name)?.live;
        const commit = live && commits.get(live.id);
        return {
          environment,
          live: commit ? { version: { commit, label: commit } } : undefined,
        };
      }),
    );
    const records = await stores.comparisons.get(
      repositoryKey(repository),
      pairs,
    );
    return {
      get: (base, head) =>
        records.find(record => record.base === base && record.head === head)
          ?.result,
    };
  }
}

function idsOf(standings: Map<string, Standing>): string[] {
  return [...standings.values()].flatMap(({ live, attempt }) =>
    [live, attempt].flatMap(entry => entry?.id ?? []),
  );
}

function missesDrift(board: KeptBoard): boolean {
  return (
    board.kind === 'board' &&
    neighbours(board.environments).length > board.drift.length
  );
}
