import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogTargets,
  EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Target } from '../model/Target';
import type { Projector } from '../rollup/Projector';
import { resolveTarget } from './resolveTarget';

/** Keeps the targets that the catalog names, and what is projected from them. */
export class TargetKeeper implements CatalogTargets<Target> {
  readonly #stores: Stores;
  readonly #environments: EnvironmentsService;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    environments: EnvironmentsService;
    projector: Projector;
    publisher: ChangePublisher;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#environments = options.environments;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#now = options.now ?? (() => new Date());
  }

  resolve(entity: Entity, system: Entity | undefined): Target | undefined {
    return resolveTarget(this.#environments, entity, system);
  }

  async keep(targets: Target[], seenAt: string): Promise<string[]> {
    const changed = await this.#stores.targets.put(targets, seenAt);
    await this.#stores.retention.markBack(changed);
    await this.#projector.projectAnew(this.#stores, changed);
    await this.#publisher.signal(changed);
    return changed;
  }

  async forgetUnseen(since: string): Promise<string[]> {
    const gone = await this.#stores.targets.listUnseen(since);
    if (gone.length) {
      await this.#stores.transaction(async stores => {
        await stores.targets.remove(gone);
        await stores.healths.remove(gone);
        await stores.portfolio.remove(gone);
        await stores.retention.markGone(gone, this.#now().toISOString());
      });
      await this.#publisher.signal(gone);
    }
    return gone;
  }
}
