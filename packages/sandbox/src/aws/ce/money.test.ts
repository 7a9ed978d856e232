import { BudgetsClient, DescribeBudgetsCommand } from '@aws-sdk/client-budgets';
import {
  CostExplorerClient,
  GetAnomaliesCommand,
  GetCostAndUsageCommand,
  GetCostForecastCommand,
} from '@aws-sdk/client-cost-explorer';
import { apiStack } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';

const tag = { key: 'service', value: 'ec2-manager-api' };
const STACK = 'aws:cloudformation:stack-name';

describe('costExplorerService and budgetsService', () => {
  let now: number;
  let world: AwsWorld;
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeEach(async () => {
    now = Date.parse('2026-11-22T03:00:00Z');
    world = new AwsWorld();
    world.addStack(apiStack());
    world.addStack(
      apiStack({
        stackName: 'site',
        region: 'eu-west-1',
        tags: { service: 'site' },
      }),
    );
    aws = await startAws({ world, clock: { now: () => now } });
  });
  afterEach(() => aws.stop());

  const ce = () => aws.client(CostExplorerClient, { region: 'us-east-1' });
  async function costs(Key: string): Promise<Record<string, number>> {
    const { ResultsByTime } = await ce().send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: '2026-11-01', End: '2026-11-23' },
        Granularity: 'MONTHLY',
        Metrics: ['UnblendedCost'],
        GroupBy: [{ Type: 'TAG', Key }],
      }),
    );
    return Object.fromEntries(
      ResultsByTime![0].Groups!.map(({ Keys, Metrics }) => [
        Keys![0],
        Number(Metrics!.UnblendedCost.Amount),
      ]),
    );
  }
  async function budgets() {
    const { Budgets } = await aws
      .client(BudgetsClient, { region: 'us-east-1' })
      .send(new DescribeBudgetsCommand({ AccountId: ACCOUNT }));
    return Budgets!;
  }

  it('tells costs apart by tag, whatever the region, and they grow with time', async () => {
    const before = await costs(STACK);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([`${STACK}$ec2-manager-api-dev`, `${STACK}$site`]),
    );
    expect(await costs(STACK)).toEqual(before);
    now += 3_600_000;
    expect((await costs(STACK))[`${STACK}$site`]).toBeGreaterThan(
      before[`${STACK}$site`],
    );
    expect(Object.keys(await costs('nobody'))).toEqual(['nobody$']);
  });

  it('forecasts the rest of the month, as budgets do', async () => {
    world.billing.addBudget({
      accountId: ACCOUNT,
      name: 'all',
      limit: 100,
      from: 0,
    });
    world.billing.addBudget({
      accountId: ACCOUNT,
      name: 'api',
      limit: 50,
      from: 0,
      tag,
    });
    const { Total } = await ce().send(
      new GetCostForecastCommand({
        TimePeriod: { Start: '2026-11-22', End: '2026-12-01' },
        Metric: 'UNBLENDED_COST',
        Granularity: 'MONTHLY',
      }),
    );
    const spent = await costs('service');
    const sum = Object.values(spent).reduce((a, b) => a + b);
    const [all, api] = await budgets();
    expect(Number(all.CalculatedSpend!.ActualSpend!.Amount)).toBeCloseTo(sum);
    expect(Number(all.CalculatedSpend!.ForecastedSpend!.Amount)).toBeCloseTo(
      sum + Number(Total!.Amount),
    );
    expect(api).toMatchObject({
      BudgetName: 'api',
      CostFilters: { TagKeyValue: ['user:service$ec2-manager-api'] },
    });
    expect(Number(api.CalculatedSpend!.ActualSpend!.Amount)).toBeCloseTo(
      spent['service$ec2-manager-api'],
    );
  });

  it('counts what is charged besides, and tells of it as strange', async () => {
    const before = await costs(STACK);
    world.billing.addCharge({ ...apiStack(), at: now - 1, amount: 80 });
    world.billing.addAnomaly({
      accountId: ACCOUNT,
      region: REGION,
      service: 'AWS Lambda',
      usageType: 'USW2-Lambda-GB-Second',
      at: now - 1,
      expected: 10,
      actual: 90,
    });
    const name = `${STACK}$ec2-manager-api-dev`;
    expect((await costs(STACK))[name]).toBeCloseTo(before[name] + 80);
    const read = async (StartDate: string) =>
      (
        await ce().send(
          new GetAnomaliesCommand({ DateInterval: { StartDate } }),
        )
      ).Anomalies;
    expect(await read('2026-11-15')).toMatchObject([
      {
        Impact: { TotalImpact: 80 },
        RootCauses: [{ Service: 'AWS Lambda', Region: REGION }],
      },
    ]);
    expect(await read('2026-11-23')).toEqual([]);
  });
});
