import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogTargets,
  EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Collection } from './Collection';
import { resolveTarget } from './resolveTarget';
import type { Target } from './Target';

/** Keeps the targets that the catalog names. */
export class TargetKeeper implements CatalogTargets<Target> {
  readonly #stores: Stores;
  readonly #environments: EnvironmentsService;
  readonly #collections: Collection[];
  readonly #publisher: ChangePublisher;

  constructor(options: {
    stores: Stores;
    environments: EnvironmentsService;
    collections: Collection[];
    publisher: ChangePublisher;
  }) {
    this.#stores = options.stores;
    this.#environments = options.environments;
    this.#collections = options.collections;
    this.#publisher = options.publisher;
  }

  resolve(entity: Entity, system: Entity | undefined): Target | undefined {
    return resolveTarget(
      { environments: this.#environments, collections: this.#collections },
      entity,
      system,
    );
  }

  async keep(targets: Target[], seenAt: string): Promise<string[]> {
    const changed = await this.#stores.targets.put(targets, seenAt);
    await this.#publisher.signal(changed);
    return changed;
  }

  async forgetUnseen(since: string): Promise<string[]> {
    const gone = await this.#stores.targets.listUnseen(since);
    if (gone.length) {
      await this.#stores.transaction(async stores => {
        await stores.targets.remove(gone);
        await stores.shelf.removeEntities(gone);
        await stores.checks.remove(gone);
      });
      await this.#publisher.signal(gone);
    }
    return gone;
  }
}
