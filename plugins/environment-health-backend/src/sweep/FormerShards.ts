import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { Coverage } from '../database/CoverageStore';
import type { Stores } from '../database/Stores';
import type { Ingestor } from '../ingest/Ingestor';
import { groupBy } from '../ingest/groupBy';
import type { Projector } from '../rollup/Projector';
import type { PlannedShard } from './planShards';

/** Clears up after a change of plan. */
export class FormerShards {
  readonly #stores: Stores;
  readonly #ingestor: Ingestor;
  readonly #projector: Projector;

  constructor(options: {
    stores: Stores;
    ingestor: Ingestor;
    projector: Projector;
  }) {
    this.#stores = options.stores;
    this.#ingestor = options.ingestor;
    this.#projector = options.projector;
  }

  /**
   * Drops what a suite found in places that an environment is in no longer.
   * Where targets are only divided otherwise, results move along and keep their past.
   */
  async forget(
    suite: Pick<HealthCheckSuite, 'id' | 'checks' | 'needs'>,
    plan: PlannedShard[],
    at: string,
  ): Promise<void> {
    const planned = plan.flatMap(({ key, targets }) =>
      targets.map(({ entityRef, environment }) => ({
        entityRef,
        environment: environment.name,
        shardKey: key,
      })),
    );
    const wanted = new Set(planned.map(fullKeyOf));
    const former = (await this.#stores.coverage.list(suite.id)).filter(
      coverage => !wanted.has(fullKeyOf(coverage)),
    );
    const divided = suite.needs === 'endpoint' || suite.needs === 'environment';
    const successors = new Map(
      divided ? planned.map(one => [keyOf(one), one]) : [],
    );
    await this.#move(suite.id, former, successors);
    const left = groupBy(
      former.filter(one => !successors.has(keyOf(one))),
      ({ shardKey }) => shardKey,
    );
    for (const [shardKey, targets] of left) {
      await this.#ingestor.forget(suite, shardKey, targets, at);
    }
    await this.#stores.coverage.remove(suite.id, former);
    const keys = plan.map(({ key }) => key);
    await this.#stores.shards.forgetExcept(suite.id, keys);
    await this.#stores.rounds.forgetExcept(suite.id, keys);
  }

  async #move(
    suiteId: string,
    former: Coverage[],
    successors: Map<string, Omit<Coverage, 'answered'>>,
  ): Promise<void> {
    const moves = former.flatMap(coverage => {
      const successor = successors.get(keyOf(coverage));
      return successor ? [{ ...successor, answered: coverage.answered }] : [];
    });
    if (moves.length) {
      await this.#stores.transaction(async stores => {
        await stores.results.moveToShard(suiteId, moves);
        await stores.coverage.put(suiteId, moves);
      });
      await this.#projector.projectAnew(
        this.#stores,
        moves.map(({ entityRef }) => entityRef),
      );
    }
  }
}

type Name = Omit<Coverage, 'answered'>;

function keyOf({ entityRef, environment }: Name): string {
  return `${entityRef} ${environment}`;
}

function fullKeyOf(name: Name): string {
  return `${keyOf(name)} ${name.shardKey}`;
}
