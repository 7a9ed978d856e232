import type {
  HealthBatch,
  HealthTarget,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';
import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';

export const PLACE = { accountId: '111111111111', region: 'us-west-2' };
export const NOW = new Date('2026-11-22T06:00:00.000Z');

type Resources = [logicalId: string, type: string, physicalId?: string][];

/** A stack that was updated and is well. */
export function stackOf(
  changes: Partial<Omit<TargetStack, 'resources'>> & {
    resources?: Resources;
  } = {},
): TargetStack {
  const { resources = [], ...rest } = changes;
  const stackName = rest.stackName ?? 'shop-prod';
  return {
    ...PLACE,
    stackId: `arn:aws:cloudformation:us-west-2:111111111111:stack/${stackName}/1`,
    stackName,
    status: 'UPDATE_COMPLETE',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-11-20T10:30:00.000Z',
    drift: 'not_checked',
    tags: {},
    outputs: {},
    terminationProtection: true,
    observedAt: NOW.toISOString(),
    ...rest,
    resources: resources.map(([logicalId, type, physicalId]) => ({
      logicalId,
      type,
      physicalId,
      status: 'UPDATE_COMPLETE',
    })),
  };
}

/** An environment `prod` of the component `shop`, with these stacks. */
export function targetOf(
  stacks: TargetStack[],
  changes: Partial<Omit<HealthTarget, 'environment'>> & {
    tier?: EnvironmentTier;
  } = {},
): HealthTarget {
  const { tier = 'production', ...rest } = changes;
  return {
    entityRef: 'component:default/shop',
    environment: {
      name: 'prod',
      title: 'Production',
      tier,
      github: { environments: [], branches: [] },
      aws: PLACE,
    },
    stacks,
    missingStacks: [],
    endpoints: [],
    alarmPrefixes: [],
    ...rest,
  };
}

export function batchOf(
  targets: HealthTarget[],
  changes: Partial<HealthBatch> = {},
): HealthBatch {
  return {
    place: PLACE,
    targets,
    now: NOW,
    signal: new AbortController().signal,
    ...changes,
  };
}
