import { parseEntityRef } from '@backstage/catalog-model';
import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';
import type { TargetStore } from '../database/TargetStore';
import type { RunSurroundings } from '../runs/RunSurroundings';
import { presentEnvironments } from './presentEnvironments';

/** {@link RunSurroundings} as the targets tell. */
export class TargetSurroundings implements RunSurroundings {
  readonly #targets: Pick<TargetStore, 'get'>;

  constructor(targets: Pick<TargetStore, 'get'>) {
    this.#targets = targets;
  }

  async environmentsOf(
    entityRef: string,
  ): Promise<RunbookDetails['environments']> {
    const target = await this.#targets.get(entityRef);
    return target ? presentEnvironments(target.environments) : [];
  }

  async variablesOf(
    entityRef: string,
    environment: string | undefined,
  ): Promise<Record<string, string>> {
    const found = (await this.environmentsOf(entityRef)).find(
      ({ name }) => name === environment,
    );
    return found?.variables ?? { entity: parseEntityRef(entityRef).name };
  }
}
