import type { Entity } from '@backstage/catalog-model';
import type { CatalogTargets } from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { BookKeeper } from '../book/BookKeeper';
import type { ChangePublisher } from '../events/ChangePublisher';
import { resolveTarget } from './resolveTarget';
import type { Target } from './Target';

/** Keeps the targets that the catalog names. */
export class TargetKeeper implements CatalogTargets<Target> {
  readonly #providers: readonly OnCallProvider[];
  readonly #keeper: BookKeeper;
  readonly #publisher: ChangePublisher;

  constructor(options: {
    providers: readonly OnCallProvider[];
    keeper: BookKeeper;
    publisher: ChangePublisher;
  }) {
    this.#providers = options.providers;
    this.#keeper = options.keeper;
    this.#publisher = options.publisher;
  }

  resolve(
    entity: Entity,
    system: Entity | undefined,
    owner: Entity | undefined,
  ): Target | undefined {
    return resolveTarget(this.#providers, entity, system, owner);
  }

  async keep(targets: Target[], seenAt: string): Promise<string[]> {
    const change = await this.#keeper.keepTargets(targets, seenAt);
    await this.#publisher.publish(change);
    return change.entityRefs;
  }

  async forgetUnseen(since: string): Promise<string[]> {
    const change = await this.#keeper.forgetTargets(since);
    await this.#publisher.publish(change);
    return change.entityRefs;
  }
}
