import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import {
  resolveEntityEnvironments,
  type EntityEnvironments,
  type Environment,
} from '@callboard/backstage-plugin-environments-common';
import { readEnvironments } from '../config/readEnvironments';
import type { EnvironmentsService } from './EnvironmentsService';

/**
 * The environments that the configuration names.
 *
 * @public
 */
export class DefaultEnvironmentsService implements EnvironmentsService {
  /** @throws `InputError` where `callboard.environments` cannot be understood. */
  static fromConfig(config: Config): DefaultEnvironmentsService {
    return new DefaultEnvironmentsService(readEnvironments(config));
  }

  constructor(private readonly environments: Environment[]) {}

  list(): Environment[] {
    return this.environments;
  }

  resolve(
    entity: Entity,
    options: { system?: Entity } = {},
  ): EntityEnvironments {
    return resolveEntityEnvironments(entity, options.system, this.environments);
  }
}
