import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogTargets } from './CatalogTargets';
import { systemRefOf } from './describeEntity';

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
  readonly #now: () => Date;
  #last?: { at: number; totalItems: number };

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    targets: CatalogTargets<T>;
    logger: LoggerService;
    /** The catalog is read at least this often. */
    frequencyMs: number;
    now?: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#targets = options.targets;
    this.#logger = options.logger;
    this.#frequencyMs = options.frequencyMs;
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
      { filter: { kind: [SYSTEM, ...OTHERS] }, limit: 0 },
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
    const systems = new Map<string, Entity>();
    const changed: string[] = [];
    const keep = async (entities: Entity[]) => {
      const targets = entities.flatMap(entity => {
        const systemRef = systemRefOf(entity);
        const system = systemRef ? systems.get(systemRef) : undefined;
        return this.#targets.resolve(entity, system) ?? [];
      });
      changed.push(...(await this.#targets.keep(targets, startedAt)));
    };
    // Systems first, because the others inherit from them.
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
    const systemRef = systemRefOf(entity);
    const system =
      systemRef &&
      (await this.#catalog.getEntityByRef(systemRef, {
        // What is inherited is the same whoever asks.
        credentials: await this.#auth.getOwnServiceCredentials(),
      }));
    const target = this.#targets.resolve(entity, system || undefined);
    if (target) {
      await this.#targets.keep([target], this.#now().toISOString());
    }
    return target;
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
