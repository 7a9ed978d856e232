import { parseEntityRef } from '@backstage/catalog-model';
import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';

/** Values that variables in an entity's runbooks take in one of its environments; what is not known is left out. */
export function variablesOf(
  { entityRef, stacks, healthEndpoints }: EntityEnvironments,
  environment: Environment,
): Record<string, string> {
  const stack = stacks.find(one => one.environment === environment.name);
  const endpoint = healthEndpoints?.find(
    one => one.environment === environment.name,
  );
  const values: Record<string, string | undefined> = {
    environment: environment.name,
    tier: environment.tier,
    entity: parseEntityRef(entityRef).name,
    stack: stack?.stackName,
    region: stack?.region ?? environment.aws?.region,
    endpoint: endpoint?.url,
  };
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
