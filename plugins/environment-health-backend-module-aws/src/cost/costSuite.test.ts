import { answerBy } from '../__testUtils__/answerBy';
import { FakeAwsApi, REFUSALS } from '../__testUtils__/FakeAwsApi';
import { batchOf, PLACE, stackOf, targetOf } from '../__testUtils__/targets';
import { costSuite } from './costSuite';

const TAG = 'aws:cloudformation:stack-name';
const place = { ...PLACE, region: 'us-east-1' };
const usd = (Amount: string) => ({ Amount, Unit: 'USD' });
const costs = (byStack: Record<string, string>) => ({
  ResultsByTime: [
    {
      Groups: Object.entries(byStack).map(([value, amount]) => ({
        Keys: [`${TAG}$${value}`],
        Metrics: { UnblendedCost: usd(amount) },
      })),
    },
  ],
});
const WELL = {
  'ce GetCostAndUsage': costs({ '': '3', shop: '12.5', till: '7' }),
  'ce GetCostForecast': { Total: usd('40') },
  'ce GetAnomalies': { Anomalies: [] },
  'budgets DescribeBudgets': {
    Budgets: [
      {
        BudgetName: 'shop',
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: usd('50'),
        CalculatedSpend: {
          ActualSpend: usd('12.5'),
          ForecastedSpend: usd('60'),
        },
        CostFilters: { TagKeyValue: [`${TAG}$shop`] },
      },
    ],
  },
};

describe('costSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    answerBy(aws, WELL);
  });
  afterEach(() => aws.stop());

  const shop = targetOf([stackOf({ stackName: 'shop' })]);
  const till = targetOf([stackOf({ stackName: 'till' })], {
    entityRef: 'component:default/till',
  });
  const run = async (targets = [shop, till]) =>
    (
      await costSuite(aws, { costAllocationTag: TAG }).run(
        batchOf(targets, { place }),
      )
    ).findings;

  it('tells costs and budgets apart by tag, with four calls an account', async () => {
    expect(await run()).toMatchObject([
      {
        checkId: 'aws.cost',
        entityRef: shop.entityRef,
        status: 'warning',
        summary: expect.stringMatching(/60.00 USD are forecast/),
      },
      {
        entityRef: till.entityRef,
        status: 'healthy',
        summary: 'It has cost 7.00 USD this month.',
        facts: [
          { label: 'Month to date', value: '7.00 USD' },
          { label: 'Rest of the month, whole account', value: '40.00 USD' },
        ],
      },
    ]);
    expect(aws.calls.map(({ action, region }) => [action, region])).toEqual([
      ['GetCostAndUsage', 'us-east-1'],
      ['GetCostForecast', 'us-east-1'],
      ['GetAnomalies', 'us-east-1'],
      ['DescribeBudgets', 'us-east-1'],
    ]);
    expect(aws.calls[0].input).toMatchObject({
      TimePeriod: { Start: '2026-11-01', End: '2026-11-23' },
      GroupBy: [{ Type: 'TAG', Key: TAG }],
    });
  });

  it('tells what is strange', async () => {
    answerBy(aws, {
      ...WELL,
      'ce GetAnomalies': {
        Anomalies: [
          {
            AnomalyId: '1',
            DimensionValue: 'till',
            Impact: { TotalImpact: 80 },
            RootCauses: [{ Service: 'AWS Lambda' }],
          },
        ],
      },
    });
    expect(
      (await run()).filter(({ checkId }) => checkId === 'aws.cost-anomalies'),
    ).toMatchObject([{ entityRef: till.entityRef, status: 'warning' }]);
  });

  it('finds nothing where Cost Explorer is not turned on, or the tag not activated', async () => {
    answerBy(aws, {
      ce: {
        status: 400,
        body: {
          __type: 'AccessDeniedException',
          message: 'User not enabled for cost explorer access',
        },
      },
    });
    await expect(run()).resolves.toEqual([]);
    answerBy(aws, {
      ...WELL,
      'ce GetCostAndUsage': costs({ '': '22.5' }),
    });
    expect(await run()).toMatchObject([{ entityRef: shop.entityRef }]);
  });

  it('does without a forecast that AWS cannot make', async () => {
    answerBy(aws, {
      ...WELL,
      'ce GetCostForecast': {
        status: 400,
        body: { __type: 'DataUnavailableException', message: 'too young' },
      },
    });
    expect(await run()).toHaveLength(2);
  });

  it.each([
    [
      REFUSALS.denied('ce:GetCostAndUsage'),
      /does not allow ce:GetCostAndUsage/,
    ],
    [REFUSALS.throttled(), /is throttling our calls/],
  ])('says what failed', async (answer, message) => {
    answerBy(aws, { ce: answer });
    await expect(run()).rejects.toThrow(message);
  });
});
