import type {
  DeploymentObservation,
  StackObservation,
  StackOperationObservation,
} from '@callboard/backstage-plugin-deployments-node';

/** An instant on the day on which the tests' deployments take place. */
export function at(time: string): string {
  return `2026-11-20T${time}:00.000Z`;
}

/** A commit whose hash begins with a letter. */
export function commit(letter: string): string {
  return letter.repeat(40);
}

/** What a source might say of a deployment. */
export function observeDeployment(
  overrides: Partial<DeploymentObservation> = {},
): DeploymentObservation {
  const createdAt = overrides.createdAt ?? at('10:00');
  return {
    kind: 'deployment',
    entityRef: 'component:default/api',
    sourceId: '1',
    environment: 'prod',
    sourceEnvironment: overrides.environment ?? 'prod',
    version: { commit: commit('a'), label: 'v1.0.0', ref: 'main' },
    status: 'success',
    createdAt,
    updatedAt: overrides.finishedAt ?? createdAt,
    inferred: false,
    ...overrides,
  };
}

/** What a source might say of a stack operation. */
export function observeOperation(
  overrides: Partial<StackOperationObservation> = {},
): StackOperationObservation {
  const startedAt = overrides.startedAt ?? at('10:02');
  return {
    kind: 'stack-operation',
    entityRef: 'component:default/api',
    environment: 'prod',
    operationId: 'event-1',
    stackId: 'arn:aws:cloudformation:us-west-2:333333333333:stack/api-prod/1',
    stackName: 'api-prod',
    accountId: '333333333333',
    region: 'us-west-2',
    status: 'success',
    statusName: 'UPDATE_COMPLETE',
    startedAt,
    updatedAt: startedAt,
    ...overrides,
  };
}

/** What a source might say of a stack. */
export function observeStack(
  overrides: Partial<StackObservation['state']> = {},
): StackObservation {
  return {
    kind: 'stack',
    entityRef: 'component:default/api',
    environment: 'prod',
    state: {
      stackId: 'arn:aws:cloudformation:us-west-2:333333333333:stack/api-prod/1',
      stackName: 'api-prod',
      accountId: '333333333333',
      region: 'us-west-2',
      status: 'UPDATE_COMPLETE',
      drift: 'in_sync',
      waitingChangeSets: [],
      updatedAt: at('10:05'),
      consoleUrl: 'https://console.aws.amazon.com/',
      observedAt: at('10:06'),
      ...overrides,
    },
  };
}
