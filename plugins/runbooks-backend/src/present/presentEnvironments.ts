import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';
import { variablesOf } from './variablesOf';

/** Environments of an entity, in promotion order, with the values that variables take there. */
export function presentEnvironments(
  environments: EntityEnvironments,
): RunbookDetails['environments'] {
  return environments.environments.map(environment => ({
    name: environment.name,
    title: environment.title,
    tier: environment.tier,
    variables: variablesOf(environments, environment),
  }));
}
