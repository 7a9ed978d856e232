import type {
  HealthTarget,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';
import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type { StackSummary } from '@callboard/backstage-plugin-environments-node';
import { environmentsConfig } from './environmentsConfig';
import { stackSummary } from './FakeInventory';

export const environments = environmentsConfig.callboard
  .environments as Environment[];

export function environmentNamed(name: string): Environment {
  return environments.find(environment => environment.name === name)!;
}

/** A stack of a target without resources. */
export function targetStack(
  stackName: string,
  overrides: Partial<StackSummary> = {},
): TargetStack {
  return {
    ...stackSummary(stackName, overrides),
    resources: [],
    observedAt: '2026-11-20T10:00:00.000Z',
  };
}

/** Production of an entity, with nothing in it. */
export function healthTarget(
  name: string,
  overrides: Partial<HealthTarget> = {},
): HealthTarget {
  return {
    entityRef: `component:default/${name}`,
    environment: environmentNamed('prod'),
    stacks: [],
    missingStacks: [],
    endpoints: [],
    alarmPrefixes: [],
    ...overrides,
  };
}
