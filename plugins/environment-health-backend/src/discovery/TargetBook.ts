import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import type { Stores } from '../database/Stores';
import { bindTargets, type BoundTarget } from './bindTargets';

/** What there is to check, as of one state of the catalog and the accounts. */
export interface TargetBookEdition {
  /** Differs from edition to edition. */
  revision: string;
  entities: EntityEnvironments[];
  targets: BoundTarget[];
  byEntity: Map<string, BoundTarget[]>;
}

/** Knows what there is to check everywhere, found out anew only when something changed. */
export class TargetBook {
  readonly #stores: Stores;
  readonly #everywhere: AwsPlace[];
  readonly #environmentTag: string;
  #edition?: { revision: string; made: Promise<TargetBookEdition> };

  constructor(options: {
    stores: Stores;
    /** The places that the configuration names. */
    everywhere: AwsPlace[];
    environmentTag: string;
  }) {
    this.#stores = options.stores;
    this.#everywhere = options.everywhere;
    this.#environmentTag = options.environmentTag;
  }

  /** @returns the very same edition while nothing changed. */
  async read(): Promise<TargetBookEdition> {
    const { targets, inventory } = this.#stores;
    const revision = `${await targets.revision()} ${await inventory.revision()}`;
    if (this.#edition?.revision !== revision) {
      const made = this.#make(revision);
      const edition = { revision, made };
      this.#edition = edition;
      made.catch(() => {
        if (this.#edition === edition) {
          this.#edition = undefined;
        }
      });
    }
    return this.#edition!.made;
  }

  async #make(revision: string): Promise<TargetBookEdition> {
    const entities = await this.#stores.targets.listEnvironments();
    const targets = bindTargets(entities, {
      everywhere: this.#everywhere,
      places: await this.#stores.inventory.listPlaces(),
      stacks: await this.#stores.inventory.listStacks(),
      environmentTag: this.#environmentTag,
    });
    const byEntity = new Map<string, BoundTarget[]>();
    for (const bound of targets) {
      const { entityRef } = bound.target;
      byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), bound]);
    }
    return { revision, entities, targets, byEntity };
  }
}
