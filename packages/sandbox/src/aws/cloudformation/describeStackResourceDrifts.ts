import type {
  DescribeStackResourceDriftsOutput,
  PropertyDifference,
  StackResourceDrift,
} from '@aws-sdk/client-cloudformation';
import type { AwsCall, AwsInput } from '../AwsService';
import { driftAt, type DriftView } from '../world/driftView';
import type { PropertyDifferenceSpec, ResourceSpec } from '../world/specs';
import type { Stack } from '../world/Stack';
import { findStack } from './findStack';
import { page, PAGE_SIZE } from './paging';
import { resourceDriftStatus } from './shapes';

function differenceType({ expected, actual }: PropertyDifferenceSpec) {
  if (expected === undefined) return 'ADD';
  return actual === undefined ? 'REMOVE' : 'NOT_EQUAL';
}

/** The properties in question as JSON, as far as the differences tell. */
function toProperties(
  differences: PropertyDifferenceSpec[],
  side: 'expected' | 'actual',
): string {
  const properties: Record<string, any> = {};
  for (const { path, [side]: value } of differences) {
    if (value === undefined) continue;
    const names = path.split('/').filter(Boolean);
    const last = names.pop()!;
    const owner = names.reduce((node, name) => (node[name] ??= {}), properties);
    owner[last] = value;
  }
  return JSON.stringify(properties);
}

function describe(
  stack: Stack,
  resource: ResourceSpec,
  { drifted, detection }: DriftView,
): StackResourceDrift {
  const found = drifted.get(resource.logicalId);
  const differences = found?.differences ?? [];
  return {
    StackId: stack.stackId,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ExpectedProperties: toProperties(differences, 'expected'),
    ActualProperties: found?.deleted
      ? undefined
      : toProperties(differences, 'actual'),
    PropertyDifferences: differences.map(
      (difference): PropertyDifference => ({
        PropertyPath: difference.path,
        ExpectedValue: difference.expected ?? 'null',
        ActualValue: difference.actual ?? 'null',
        DifferenceType: differenceType(difference),
      }),
    ),
    StackResourceDriftStatus: resourceDriftStatus(found),
    Timestamp: new Date(detection.endAt),
  };
}

/** What the newest finished detection found out about each resource. */
export function describeStackResourceDrifts(
  input: AwsInput,
  call: AwsCall,
): DescribeStackResourceDriftsOutput {
  const stack = findStack(input, call);
  const wanted = input.StackResourceDriftStatusFilters as string[] | undefined;
  const { items, NextToken } = page(
    input,
    call,
    `DescribeStackResourceDrifts ${stack.stackId} ${wanted ?? ''}`,
    now => {
      const drift = driftAt(stack, now);
      return drift
        ? stack.spec.resources
            .map(resource => describe(stack, resource, drift))
            .filter(
              ({ StackResourceDriftStatus: status }) =>
                !wanted?.length || wanted.includes(status!),
            )
        : [];
    },
    Number(input.MaxResults ?? PAGE_SIZE),
  );
  return { StackResourceDrifts: items, NextToken };
}
