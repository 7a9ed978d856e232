import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogTargets } from './CatalogTargets';
import { describeEntity } from './describeEntity';

const GROUP = 'Group';
const SYSTEM = 'System';
const OTHERS = ['Component', 'Resource', 'API'];

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'metadata.tags',
  'relations',
  'spec.owner',
  'spec.profile.displayName',
  'spec.system',
  'spec.type',
];

/**
 * Keeps a plugin's targets true to the catalog.
 *
 * @public
 */
export class CatalogSync<T> {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #targets: CatalogTargets<T>;
  readonly #logger: LoggerService;
  readonly #frequencyMs: number;
  readonly #groups: boolean;
  readonly #now: () => Date;
  #last?: { at: number; totalItems: number };

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    targets: CatalogTargets<T>;
    logger: LoggerService;
    /** The catalog is read at least this often. */
    frequencyMs: number;
    /** Groups are targets besides, and what they own inherits from them. */
    groups?: boolean;
    now?: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#targets = options.targets;
    this.#logger = options.logger;
    this.#frequencyMs = options.frequencyMs;
    this.#groups = options.groups ?? false;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * {@link CatalogSync.syncAll}, where it is due: after a while, and at once when
   * the number of entities changed, which costs little to find out.
   *
   * @returns refs of targets that are new or changed.
   */
  async syncIfDue(signal: AbortSignal): Promise<string[]> {
    const { totalItems } = await this.#catalog.queryEntities(
      {
        filter: {
          kind: [...(this.#groups ? [GROUP] : []), SYSTEM, ...OTHERS],
        },
        limit: 0,
      },
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
    const groups = new Map<string, Entity>();
    const systems = new Map<string, Entity>();
    const changed: string[] = [];
    const keep = async (entities: Entity[]) => {
      const targets = entities.flatMap(entity => {
        const { system = '', owner = '' } = describeEntity(entity);
        return (
          this.#targets.resolve(
            entity,
            systems.get(system),
            groups.get(owner),
          ) ?? []
        );
      });
      changed.push(...(await this.#targets.keep(targets, startedAt)));
    };
    // In this order, because the later ones inherit from the earlier ones.
    if (this.#groups) {
      for await (const entities of this.#read([GROUP], signal)) {
        for (const entity of entities) {
          groups.set(stringifyEntityRef(entity), entity);
        }
        await keep(entities);
      }
    }
    for await (const entities of this.#read([SYSTEM], signal)) {
      for (const entity of entities) {
        systems.set(stringifyEntityRef(entity), entity);
      }
      await keep(entities);
    }
    for await (const entities of this.#read(OTHERS, signal)) {
      await keep(entities);
    }
    const gone = await this.#targets.forgetUnseen(startedAt);
    if (changed.length || gone.length) {
      this.#logger.info(
        `Targets: ${changed.length} new or changed, ${gone.length} gone`,
      );
    }
    return changed;
  }

  /**
   * Keeps what one entity's annotations say.
   *
   * @param entity - read by somebody who may
   * @returns undefined where nothing is kept of it.
   */
  async syncOne(entity: Entity): Promise<T | undefined> {
    const { system, owner } = describeEntity(entity);
    const target = this.#targets.resolve(
      entity,
      await this.#find(system),
      this.#groups && owner?.startsWith('group:')
        ? await this.#find(owner)
        : undefined,
    );
    if (target) {
      await this.#targets.keep([target], this.#now().toISOString());
    }
    return target;
  }

  async #find(entityRef: string | undefined): Promise<Entity | undefined> {
    return (
      (entityRef &&
        (await this.#catalog.getEntityByRef(entityRef, {
          // What is inherited is the same whoever asks.
          credentials: await this.#auth.getOwnServiceCredentials(),
        }))) ||
      undefined
    );
  }

  async *#read(kinds: string[], signal: AbortSignal): AsyncIterable<Entity[]> {
    for await (const entities of this.#catalog.streamEntities(
      { filter: { kind: kinds }, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    )) {
      signal.throwIfAborted();
      yield entities;
    }
  }
}
