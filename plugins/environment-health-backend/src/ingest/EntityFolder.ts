import type { Stores, StoreSet } from '../database/Stores';
import type { TargetBookEdition } from '../discovery/TargetBook';
import type { EntityChange } from '../events/ChangePublisher';
import { describeTransitions } from '../events/describeTransitions';
import type { ResultRecord } from '../model/ResultRecord';
import type { Target } from '../model/Target';
import type { TransitionRecord } from '../model/TransitionRecord';
import { foldTransition } from '../rollup/foldTransition';
import type { Projector } from '../rollup/Projector';
import { rollUp, ROLLED_UP_SCOPES } from '../rollup/rollUp';
import { diffResults, endedStretches, type ResultDiff } from './diffResults';
import { foldRound } from './foldRound';
import type { EnvironmentRound } from './Round';

interface Context {
  /** Read before the transaction begins. */
  edition: TargetBookEdition;
  staleAt: string;
}

/** Folds what a round found out about one entity, in one transaction. */
export class EntityFolder {
  readonly #stores: Stores;
  readonly #projector: Projector;

  constructor(options: { stores: Stores; projector: Projector }) {
    this.#stores = options.stores;
    this.#projector = options.projector;
  }

  /**
   * @param rounds - all of the same entity
   * @returns the change, where there is one; none for entities that are no targets.
   */
  async fold(
    rounds: EnvironmentRound[],
    context: Context,
  ): Promise<EntityChange[]> {
    const [{ entityRef }] = rounds;
    return this.#stores.transaction(async stores => {
      const target = await stores.targets.lock(entityRef);
      return target?.environments
        ? this.#foldLocked(stores, target, rounds, context)
        : [];
    });
  }

  async #foldLocked(
    stores: StoreSet,
    target: Target,
    rounds: EnvironmentRound[],
    { edition, staleAt }: Context,
  ): Promise<EntityChange[]> {
    const { entityRef } = target;
    let results = await stores.results.list(entityRef);
    let latest = await stores.transitions.listLatest(entityRef);
    let acknowledgements = await stores.acknowledgements.list(entityRef);
    const transitions: EntityChange['transitions'] = [];
    let restated = false;

    for (const round of rounds) {
      const { environment, observedAt } = round;
      const before = ofEnvironment(results, environment);
      const after = foldRound(before, round);
      const diff = diffResults(before, after);
      const stretches = stretchesOf(round, latest, after);
      await write(stores, diff, [
        ...endedStretches(diff.changes, observedAt),
        ...stretches,
      ]);
      for (const { id } of acknowledgements.filter(
        one => one.environment === environment && isOver(one.resultId, after),
      )) {
        await stores.acknowledgements.remove(entityRef, id);
        acknowledgements = acknowledgements.filter(one => one.id !== id);
      }
      results = [
        ...results.filter(result => result.environment !== environment),
        ...after,
      ];
      latest = withNewer(latest, stretches);
      restated ||= diff.changes.length > 0;
      transitions.push(
        ...describeTransitions(
          { entityRef, environment },
          diff.changes,
          { before, after },
          { observedAt, staleAt, at: observedAt },
        ),
      );
    }
    const changed = await this.#projector.project(stores, target, edition, {
      results,
      acknowledgements,
      stretches: latest,
    });
    return changed ? [{ entityRef, portfolio: restated, transitions }] : [];
  }
}

function ofEnvironment(
  results: ResultRecord[],
  environment: string,
): ResultRecord[] {
  return results.filter(result => result.environment === environment);
}

function stretchesOf(
  { entityRef, environment, observedAt }: EnvironmentRound,
  latest: TransitionRecord[],
  results: ResultRecord[],
): TransitionRecord[] {
  return ROLLED_UP_SCOPES.flatMap(scope =>
    foldTransition(
      latest.find(
        one => one.environment === environment && one.scope === scope,
      ),
      rollUp(results, scope),
      { entityRef, environment, scope, at: observedAt },
    ),
  );
}

async function write(
  stores: StoreSet,
  { put, removed }: ResultDiff,
  stretches: TransitionRecord[],
): Promise<void> {
  await stores.results.remove(removed);
  await stores.results.put(put);
  await stores.transitions.put(stretches);
}

// It passed, or it is gone.
function isOver(resultId: string, results: ResultRecord[]): boolean {
  const result = results.find(({ id }) => id === resultId);
  return !result || result.status === 'healthy';
}

function withNewer(
  latest: TransitionRecord[],
  stretches: TransitionRecord[],
): TransitionRecord[] {
  return [
    ...new Map(
      [...latest, ...stretches].map(one => [
        `${one.scope} ${one.environment}`,
        one,
      ]),
    ).values(),
  ];
}
