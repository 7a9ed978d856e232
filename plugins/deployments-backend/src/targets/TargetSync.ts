import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EnvironmentsService } from '@callboard/backstage-plugin-environments-node';
import type { Projector } from '../board/Projector';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Target } from '../model/Target';
import { systemRefOf } from './describeEntity';
import { resolveTarget } from './resolveTarget';

const KINDS = ['Component', 'System', 'Resource', 'API'];

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'relations',
  'spec.owner',
  'spec.system',
];

/** Keeps the targets true to the catalog. */
export class TargetSync {
  readonly #stores: Stores;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #environments: EnvironmentsService;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #logger: LoggerService;
  readonly #frequencyMs: number;
  readonly #now: () => Date;
  #last?: { at: number; totalItems: number };

  constructor(options: {
    stores: Stores;
    catalog: CatalogService;
    auth: AuthService;
    environments: EnvironmentsService;
    projector: Projector;
    publisher: ChangePublisher;
    logger: LoggerService;
    /** The catalog is read at least this often. */
    frequencyMs: number;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#environments = options.environments;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#logger = options.logger;
    this.#frequencyMs = options.frequencyMs;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * {@link TargetSync.syncAll}, where it is due: after a while, and at once when
   * the number of entities changed, which costs little to find out.
   *
   * @returns refs of targets that are new or changed.
   */
  async syncIfDue(signal: AbortSignal): Promise<string[]> {
    const { totalItems } = await this.#catalog.queryEntities(
      { filter: { kind: KINDS }, limit: 0 },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const at = this.#now().getTime();
    if (
      this.#last?.totalItems === totalItems &&
      at - this.#last.at < this.#frequencyMs
    ) {
      return [];
    }
    const changed = await this.syncAll(signal);
    this.#last = { at, totalItems };
    return changed;
  }

  /**
   * Reads the whole catalog and keeps what it says of targets; forgets those
   * that are gone.
   *
   * @returns refs of targets that are new or changed.
   * @throws when the catalog cannot be read to its end; nothing is forgotten then.
   */
  async syncAll(signal: AbortSignal): Promise<string[]> {
    const startedAt = this.#now().toISOString();
    const credentials = await this.#auth.getOwnServiceCredentials();
    const systems = new Map<string, Entity>();
    const changed: string[] = [];
    // Systems first, because the others inherit from them.
    for (const kinds of [['System'], KINDS.filter(kind => kind !== 'System')]) {
      for await (const entities of this.#catalog.streamEntities(
        { filter: { kind: kinds }, fields: FIELDS },
        { credentials },
      )) {
        signal.throwIfAborted();
        if (kinds.includes('System')) {
          for (const entity of entities) {
            systems.set(stringifyEntityRef(entity), entity);
          }
        }
        const targets = entities.flatMap(
          entity => this.#resolve(entity, systems) ?? [],
        );
        changed.push(...(await this.#keep(targets, startedAt)));
      }
    }
    const gone = await this.#stores.targets.listUnseen(startedAt);
    await this.#forget(gone);
    if (changed.length || gone.length) {
      this.#logger.info(
        `Deployment targets: ${changed.length} new or changed, ${gone.length} gone`,
      );
    }
    return changed;
  }

  /**
   * Keeps what one entity's annotations say.
   *
   * @param entity - read by somebody who may
   * @returns undefined where the entity is no target.
   */
  async syncOne(entity: Entity): Promise<Target | undefined> {
    const systemRef = systemRefOf(entity);
    const system =
      systemRef &&
      (await this.#catalog.getEntityByRef(systemRef, {
        // What is inherited is the same whoever asks.
        credentials: await this.#auth.getOwnServiceCredentials(),
      }));
    const target = resolveTarget(
      this.#environments,
      entity,
      system || undefined,
    );
    if (target) {
      await this.#keep([target], this.#now().toISOString());
    }
    return target;
  }

  #resolve(entity: Entity, systems: Map<string, Entity>): Target | undefined {
    const systemRef = systemRefOf(entity);
    return resolveTarget(
      this.#environments,
      entity,
      systemRef ? systems.get(systemRef) : undefined,
    );
  }

  async #keep(targets: Target[], seenAt: string): Promise<string[]> {
    const changed = await this.#stores.targets.put(targets, seenAt);
    await this.#stores.retention.markBack(changed);
    await this.#projector.projectAnew(this.#stores, changed);
    await this.#publisher.signal(changed);
    return changed;
  }

  async #forget(entityRefs: string[]): Promise<void> {
    if (entityRefs.length) {
      await this.#stores.transaction(async stores => {
        await stores.targets.remove(entityRefs);
        await stores.boards.remove(entityRefs);
        await stores.portfolio.remove(entityRefs);
        await stores.retention.markGone(entityRefs, this.#now().toISOString());
      });
      await this.#publisher.signal(entityRefs);
    }
  }
}
