import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Comparison,
  DeploymentSource,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { BackgroundWork } from '@callboard/backstage-plugin-environments-node';
import pLimit from 'p-limit';
import { neighbours } from '../board/neighbours';
import type { Projector } from '../board/Projector';
import { repositoryKey } from '../board/repositoryKey';
import type { CommitPair } from '../database/ComparisonStore';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';

const CONCURRENCY = 4;
const RETRY_MS = 3600_000;

/**
 * Finds out what neighbouring environments differ by, behind the scenes: once
 * per pair of commits, never because somebody reads.
 */
export class Comparer {
  readonly #stores: Stores;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #sources: DeploymentSource[];
  readonly #background: BackgroundWork;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #limit = pLimit(CONCURRENCY);
  readonly #underWay = new Set<string>();

  constructor(options: {
    stores: Stores;
    projector: Projector;
    publisher: ChangePublisher;
    sources: DeploymentSource[];
    background: BackgroundWork;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#sources = options.sources;
    this.#background = options.background;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Compares what these entities' boards lack, soon and in the background. */
  enqueue(entityRefs: string[]): void {
    for (const entityRef of entityRefs) {
      if (!this.#underWay.has(entityRef)) {
        this.#underWay.add(entityRef);
        this.#background.run(`compare environments of ${entityRef}`, signal =>
          this.#limit(() => {
            // A change from here on finds the entity free, and is not missed.
            this.#underWay.delete(entityRef);
            return this.compare(entityRef, signal);
          }),
        );
      }
    }
  }

  /** Compares what is still missing, as after a restart or a failure. */
  async catchUp(signal: AbortSignal): Promise<void> {
    for (const entityRef of await this.#stores.boards.listLackingComparison()) {
      if (signal.aborted) {
        return;
      }
      await this.#limit(() => this.compare(entityRef, signal));
    }
  }

  /** Compares what one entity's board lacks, and projects it anew. */
  async compare(entityRef: string, signal: AbortSignal): Promise<void> {
    const target = await this.#stores.targets.get(entityRef);
    const read = await this.#stores.boards.read(entityRef);
    if (!target?.environments?.repository || read?.board.kind !== 'board') {
      return;
    }
    const repository = repositoryKey(target.environments.repository);
    const pairs = neighbours(read.board.environments).filter(
      ({ base, head }) => base !== head,
    );
    const { board } = read;
    const now = this.#now();
    const kept = await this.#stores.comparisons.get(repository, pairs);
    let news = false;
    for (const { from, to, base, head } of pairs) {
      const record = kept.find(
        other => other.base === base && other.head === head,
      );
      const result =
        record?.result ??
        (record?.retryAt && record.retryAt > now.toISOString()
          ? undefined
          : await this.#compareAndKeep(
              target.environments,
              repository,
              { base, head },
              signal,
            ));
      // Another entity of the repository may have found it since.
      news ||=
        result !== undefined &&
        !board.drift.some(drift => drift.from === from && drift.to === to);
    }
    if (news) {
      await this.#projector.projectAnew(this.#stores, [entityRef]);
      await this.#publisher.signal([entityRef]);
    }
  }

  async #compareAndKeep(
    target: EntityEnvironments,
    repository: string,
    pair: CommitPair,
    signal: AbortSignal,
  ): Promise<Comparison | undefined> {
    const result = await this.#ask(target, pair, signal);
    if (!signal.aborted) {
      await this.#stores.comparisons.put(repository, {
        ...pair,
        result,
        retryAt: result
          ? undefined
          : new Date(this.#now().getTime() + RETRY_MS).toISOString(),
      });
    }
    return result;
  }

  async #ask(
    target: EntityEnvironments,
    pair: CommitPair,
    signal: AbortSignal,
  ): Promise<Comparison | undefined> {
    for (const source of this.#sources) {
      try {
        const result = await source.compare?.(target, pair, { signal });
        if (result) {
          return result;
        }
      } catch (error) {
        this.#logger.warn(
          `${source.title} could not compare ${pair.base} and ${pair.head} for ${target.entityRef}: ${error}`,
        );
      }
    }
    return undefined;
  }
}
