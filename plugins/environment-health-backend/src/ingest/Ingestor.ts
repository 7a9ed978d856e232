import type { Stores } from '../database/Stores';
import type { TargetBook } from '../discovery/TargetBook';
import type { ChangePublisher, EntityChange } from '../events/ChangePublisher';
import type { RoundRecord } from '../model/RoundRecord';
import { diffResults } from './diffResults';
import type { EntityFolder } from './EntityFolder';
import { foldRound } from './foldRound';
import { groupBy } from './groupBy';
import type { EnvironmentRound } from './Round';
import type { SeriesIngestor } from './SeriesIngestor';
import type { ShardRound } from './ShardRound';

/** Takes what rounds find out, and keeps results and read models in step. */
export class Ingestor {
  readonly #stores: Stores;
  readonly #book: TargetBook;
  readonly #folder: EntityFolder;
  readonly #series: SeriesIngestor;
  readonly #publisher: ChangePublisher;

  constructor(options: {
    stores: Stores;
    book: TargetBook;
    folder: EntityFolder;
    series: SeriesIngestor;
    publisher: ChangePublisher;
  }) {
    this.#stores = options.stores;
    this.#book = options.book;
    this.#folder = options.folder;
    this.#series = options.series;
    this.#publisher = options.publisher;
  }

  /**
   * Stores a round and tells who listens. Each entity's results are stored in
   * one transaction. A round that began before one that was stored already
   * changes nothing, nor does the same round twice.
   */
  async ingest(round: ShardRound): Promise<void> {
    const { suite, shardKey, observedAt, staleAt, outcome } = round;
    const previous = await this.#stores.rounds.get(suite.id, shardKey);
    if (previous && previous.observedAt >= observedAt) {
      return;
    }
    const changes = await this.#fold(round, previous);
    await this.#cover(round);
    if (outcome.kind === 'answered' && outcome.series?.length) {
      await this.#series.ingest(suite.id, outcome.series, observedAt);
    }
    await this.#stores.rounds.put({
      suiteId: suite.id,
      shardKey,
      observedAt,
      staleAt,
    });
    await this.#publisher.publish(changes);
  }

  /**
   * Marks the results of a round that is too old as unknown; a later round
   * brings them back.
   *
   * @param targets - all that the round was about
   */
  async expire(
    suite: ShardRound['suite'],
    round: RoundRecord,
    targets: ShardRound['targets'],
    at: string,
  ): Promise<void> {
    const changes = await this.#fold(
      {
        suite,
        shardKey: round.shardKey,
        targets,
        observedAt: at,
        staleAt: round.staleAt,
        outcome: {
          kind: 'failed',
          message: `Nobody has looked since ${round.observedAt}. The log of the backend says why.`,
        },
      },
      round,
    );
    await this.#stores.rounds.markExpired(round);
    await this.#publisher.publish(changes);
  }

  /** Drops the results that a suite has of environments that a shard is about no longer. */
  async forget(
    suite: ShardRound['suite'],
    shardKey: string,
    targets: ShardRound['targets'],
    at: string,
  ): Promise<void> {
    await this.#publisher.publish(
      await this.#fold({
        suite,
        shardKey,
        targets,
        observedAt: at,
        staleAt: at,
        outcome: { kind: 'answered', findings: [] },
      }),
    );
  }

  async #fold(
    round: ShardRound,
    previous?: RoundRecord,
  ): Promise<EntityChange[]> {
    const rounds = await this.#whatDiffers(await this.#divide(round, previous));
    if (!rounds.length) {
      return [];
    }
    const edition = await this.#book.read();
    const changes: EntityChange[] = [];
    for (const own of groupBy(rounds, ({ entityRef }) => entityRef).values()) {
      changes.push(
        ...(await this.#folder.fold(own, { edition, staleAt: round.staleAt })),
      );
    }
    return changes;
  }

  async #divide(
    { suite, shardKey, targets, observedAt, outcome }: ShardRound,
    previous: RoundRecord | undefined,
  ): Promise<EnvironmentRound[]> {
    const answered = new Set(
      (await this.#stores.coverage.list(suite.id, shardKey))
        .filter(coverage => coverage.answered)
        .map(keyOf),
    );
    const findings = groupBy(
      outcome.kind === 'answered' ? outcome.findings : [],
      keyOf,
    );
    return targets.map(target => ({
      entityRef: target.entityRef,
      environment: target.environment,
      suiteId: suite.id,
      shardKey,
      checks: suite.checks,
      observedAt,
      ...(previous && { previouslyAt: previous.observedAt }),
      answered: answered.has(keyOf(target)),
      outcome:
        outcome.kind === 'answered'
          ? { kind: 'answered', findings: findings.get(keyOf(target)) ?? [] }
          : outcome,
    }));
  }

  // Most rounds find what was found before: one read tells, and no lock is taken.
  async #whatDiffers(rounds: EnvironmentRound[]): Promise<EnvironmentRound[]> {
    const [first] = rounds;
    if (!first) {
      return [];
    }
    const known = groupBy(
      await this.#stores.results.listOfShard(first.suiteId, first.shardKey),
      keyOf,
    );
    return rounds.filter(round => {
      const before = known.get(keyOf(round)) ?? [];
      const { put, removed } = diffResults(before, foldRound(before, round));
      return put.length + removed.length > 0;
    });
  }

  async #cover({ suite, shardKey, targets, outcome }: ShardRound) {
    const known = new Map(
      (await this.#stores.coverage.list(suite.id, shardKey)).map(coverage => [
        keyOf(coverage),
        coverage.answered,
      ]),
    );
    const answered = outcome.kind === 'answered';
    await this.#stores.coverage.put(
      suite.id,
      targets
        .filter(
          target =>
            !known.has(keyOf(target)) ||
            (answered && !known.get(keyOf(target))),
        )
        .map(({ entityRef, environment }) => ({
          entityRef,
          environment,
          shardKey,
          answered,
        })),
    );
  }
}

function keyOf(name: { entityRef: string; environment: string }): string {
  return `${name.entityRef} ${name.environment}`;
}
