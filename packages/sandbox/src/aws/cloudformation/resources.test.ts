import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';

const StackName = 'ec2-manager-api-dev';

describe('resources and template of a stack', () => {
  let world: AwsWorld;
  let now: number;
  let aws: Awaited<ReturnType<typeof startAws>>;
  let client: CloudFormationClient;

  beforeEach(async () => {
    world = new AwsWorld();
    world.addStack(apiStack());
    now = CREATED + 10 * MINUTE;
    aws = await startAws({ world, clock: { now: () => now } });
    client = aws.client(CloudFormationClient);
  });
  afterEach(() => aws.stop());

  it('lists resources in the order of the template', async () => {
    const { StackResourceSummaries } = await client.send(
      new ListStackResourcesCommand({ StackName }),
    );
    expect(
      StackResourceSummaries!.map(resource => [
        resource.LogicalResourceId,
        resource.ResourceType,
        resource.PhysicalResourceId,
        resource.ResourceStatus,
      ]),
    ).toEqual([
      ['Role', 'AWS::IAM::Role', 'role-1', 'CREATE_COMPLETE'],
      ['Table', 'AWS::DynamoDB::Table', 'table-1', 'CREATE_COMPLETE'],
      ['Function', 'AWS::Lambda::Function', 'function-1', 'CREATE_COMPLETE'],
      ['Alias', 'AWS::Lambda::Alias', 'alias-1', 'CREATE_COMPLETE'],
      ['Api', 'AWS::ApiGateway::RestApi', 'api-1', 'CREATE_COMPLETE'],
    ]);
  });

  it('shows what an update is doing to them', async () => {
    const startAt = CREATED + 20 * MINUTE;
    world.planOperation({
      ...apiStack(),
      kind: 'update',
      startAt,
      durationSeconds: 100,
      outcome: 'failure',
      failure: { logicalId: 'Function', reason: 'Out of memory' },
      changed: ['Alias'],
    });
    now = startAt + 47_000;
    const { StackResources } = await client.send(
      new DescribeStackResourcesCommand({ StackName }),
    );
    expect(
      StackResources!.map(r => [
        r.LogicalResourceId,
        r.ResourceStatus,
        r.ResourceStatusReason,
      ]),
    ).toEqual([
      ['Role', 'CREATE_COMPLETE', undefined],
      ['Table', 'CREATE_COMPLETE', undefined],
      ['Function', 'UPDATE_FAILED', 'Out of memory'],
      ['Alias', 'UPDATE_FAILED', 'Resource update cancelled'],
      ['Api', 'CREATE_COMPLETE', undefined],
    ]);
  });

  it('shows only what has been begun while the stack is being created', async () => {
    now = CREATED + 30_000;
    const { StackResourceSummaries } = await client.send(
      new ListStackResourcesCommand({ StackName }),
    );
    expect(StackResourceSummaries!.length).toBeGreaterThan(0);
    expect(StackResourceSummaries!.length).toBeLessThan(5);
  });

  it('pages by a hundred', async () => {
    const resources = Array.from({ length: 230 }, (_, n) => ({
      logicalId: `Parameter${n}`,
      type: 'AWS::SSM::Parameter',
      physicalId: `parameter-${n}`,
    }));
    world.addStack(apiStack({ stackName: 'large', resources }));
    const found: string[] = [];
    const pages = paginateListStackResources(
      { client },
      { StackName: 'large' },
    );
    for await (const { StackResourceSummaries: items } of pages) {
      expect(items!.length).toBeLessThanOrEqual(100);
      found.push(...items!.map(item => item.LogicalResourceId!));
    }
    expect(found).toEqual(resources.map(r => r.logicalId));
  });

  it('finds one resource, and a stack by its physical resource', async () => {
    const one = await client.send(
      new DescribeStackResourcesCommand({
        StackName,
        LogicalResourceId: 'Table',
      }),
    );
    expect(one.StackResources!.map(r => r.PhysicalResourceId)).toEqual([
      'table-1',
    ]);
    const beside = await client.send(
      new DescribeStackResourcesCommand({ PhysicalResourceId: 'table-1' }),
    );
    expect(beside.StackResources).toHaveLength(5);
    expect(beside.StackResources![0].StackName).toBe(StackName);
  });

  it.each([
    [{ StackName: 'nothing' }, 'Stack with id nothing does not exist'],
    [{ PhysicalResourceId: 'nothing' }, 'Stack for nothing does not exist'],
    [
      { StackName, LogicalResourceId: 'Nothing' },
      `Resource Nothing does not exist for stack ${StackName}`,
    ],
    [{}, /stackName/],
  ])('refuses %j', async (input, message) => {
    const sent = client.send(new DescribeStackResourcesCommand(input));
    await expect(sent).rejects.toMatchObject({ name: 'ValidationError' });
    await expect(sent).rejects.toThrow(message);
  });

  it('sketches a template where none is given', async () => {
    const { TemplateBody } = await client.send(
      new GetTemplateCommand({ StackName }),
    );
    expect(JSON.parse(TemplateBody!)).toMatchObject({
      Resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
      Outputs: { ApiUrl: {} },
    });
  });

  it('shows the template in force', async () => {
    const old = 'Resources:\n  A: { Type: "AWS::SNS::Topic" } # <old> & good\n';
    world.addStack(apiStack({ stackName: 'topic', template: old }));
    world.planOperation({
      ...apiStack({ stackName: 'topic' }),
      kind: 'update',
      startAt: now + MINUTE,
      durationSeconds: 60,
      outcome: 'success',
      template: 'new',
    });
    const read = async () => {
      const command = new GetTemplateCommand({ StackName: 'topic' });
      return (await client.send(command)).TemplateBody;
    };
    await expect(read()).resolves.toBe(old);
    now += 2 * MINUTE;
    await expect(read()).resolves.toBe('new');
  });
});
