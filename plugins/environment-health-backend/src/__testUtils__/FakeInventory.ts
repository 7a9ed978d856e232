import type {
  AwsPlace,
  StackInventoryService,
  StackResource,
  StackSummary,
} from '@callboard/backstage-plugin-environments-node';

/** A stack as CloudFormation might list it. */
export function stackSummary(
  stackName: string,
  overrides: Partial<StackSummary> = {},
): StackSummary {
  const accountId = overrides.accountId ?? '333333333333';
  const region = overrides.region ?? 'us-west-2';
  return {
    accountId,
    region,
    stackId: `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/1`,
    stackName,
    status: 'UPDATE_COMPLETE',
    createdAt: '2026-10-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    drift: 'not_checked',
    tags: {},
    outputs: {},
    terminationProtection: false,
    ...overrides,
  };
}

/** Has the stacks that a test says, and counts what it is asked. */
export class FakeInventory implements StackInventoryService {
  stacks: StackSummary[] = [];
  resources: Record<string, StackResource[]> = {};
  /** By place (`account/region`), or by stack name. */
  failures: Record<string, Error> = {};
  calls = { list: 0, listResources: 0 };

  async list({ accountId, region }: AwsPlace): Promise<StackSummary[]> {
    this.calls.list += 1;
    const failure = this.failures[`${accountId}/${region}`];
    if (failure) {
      throw failure;
    }
    return this.stacks.filter(
      stack => stack.accountId === accountId && stack.region === region,
    );
  }

  async listResources({
    stackId,
  }: AwsPlace & { stackId: string }): Promise<StackResource[]> {
    this.calls.listResources += 1;
    const name = stackId.split('/')[1];
    if (this.failures[name]) {
      throw this.failures[name];
    }
    return this.resources[name] ?? [];
  }
}
