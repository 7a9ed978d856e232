import type { Budget } from '@aws-sdk/client-budgets';
import { stackOf, targetOf } from '../__testUtils__/targets';
import { targetsOfAnomaly, targetsOfBudget } from './attribution';
import { hasNoCosts } from './hasNoCosts';
import { judgeAnomalies } from './judgeAnomalies';
import { judgeCost } from './judgeCost';

const usd = (Amount: string) => ({ Amount, Unit: 'USD' });
const budget = (
  actual: string,
  forecast: string | undefined,
  more: Partial<Budget> = {},
): Budget => ({
  BudgetName: 'shop',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  BudgetLimit: usd('100'),
  CalculatedSpend: {
    ActualSpend: usd(actual),
    ...(forecast && { ForecastedSpend: usd(forecast) }),
  },
  ...more,
});
const spent = { amount: 12.345, unit: 'USD' };

describe('judgeCost', () => {
  it.each([
    [[], 'healthy', 'It has cost 12.35 USD this month.'],
    [
      [budget('40', '90')],
      'healthy',
      'It has cost 12.35 USD this month, within its budget.',
    ],
    [[budget('100', '100')], 'healthy', 'within its budget'],
    [[budget('40', undefined)], 'healthy', 'within its budget'],
    [
      [budget('40', '120')],
      'warning',
      '120.00 USD are forecast for this month, and the budget shop allows 100.00 USD.',
    ],
    [
      [budget('40', '120'), budget('101', '180', { TimeUnit: 'ANNUALLY' })],
      'unhealthy',
      '101.00 USD were spent this year, and the budget shop allows 100.00 USD.',
    ],
  ])('with %j is %s', (budgets, status, summary) => {
    const verdict = judgeCost({ spent, budgets, account: {} })!;
    expect(verdict.status).toBe(status);
    expect(verdict.summary).toContain(summary);
  });

  it('says nothing where nothing is known', () => {
    expect(judgeCost({ budgets: [], account: { a: 'b' } })).toBeUndefined();
    expect(
      judgeCost({ budgets: [budget('40', '90')], account: {} }),
    ).toMatchObject({ status: 'healthy' });
  });
});

describe('hasNoCosts', () => {
  const error = (name: string, message: string) =>
    Object.assign(new Error(message), { name });

  it.each([
    ['DataUnavailableException', 'Data is not available.', true],
    [
      'AccessDeniedException',
      'User not enabled for cost explorer access',
      true,
    ],
    [
      'AccessDeniedException',
      'User: x is not authorized to perform: ce:GetCostAndUsage',
      false,
    ],
    ['ThrottlingException', 'Rate exceeded', false],
  ])('of %s: %s is %s', (name, message, none) => {
    expect(hasNoCosts(error(name, message))).toBe(none);
  });
});

describe('attribution', () => {
  const shop = targetOf([
    stackOf({
      stackName: 'shop',
      stackId: 'shop',
      tags: { service: 'shop', stage: 'prod' },
      resources: [['Api', 'AWS::Lambda::Function', 'api']],
    }),
  ]);
  const till = targetOf(
    [
      stackOf({
        stackName: 'till',
        stackId: 'till',
        tags: { service: 'till', stage: 'prod' },
      }),
    ],
    { entityRef: 'component:default/till' },
  );
  const both = [shop, till];
  const filtered = (...TagKeyValue: string[]) =>
    budget('1', '2', { CostFilters: { TagKeyValue } });

  it.each<[string, Budget, object[]]>([
    ['a tag of one', filtered('user:service$shop'), [shop]],
    [
      'the stack of one',
      filtered('aws:cloudformation:stack-name$till'),
      [till],
    ],
    ['a tag of both', filtered('user:stage$prod'), []],
    ['either', filtered('user:service$shop', 'user:service$till'), []],
    ['nobody', filtered('user:service$other'), []],
    ['everything', budget('1', '2'), []],
    [
      'an expression',
      budget('1', '2', {
        FilterExpression: { Tags: { Key: 'service', Values: ['till'] } },
      }),
      [till],
    ],
  ])('gives a budget of %s to whom it covers alone', (_, given, owners) => {
    expect(targetsOfBudget(given, both)).toEqual(owners);
  });

  it('gives the account’s budget to who has the account alone', () => {
    expect(targetsOfBudget(budget('1', '2'), [shop])).toEqual([shop]);
  });

  const anomaly = (Service: string, Region = 'us-west-2') => ({
    AnomalyId: '1',
    AnomalyScore: { MaxScore: 1, CurrentScore: 1 },
    MonitorArn: 'arn',
    DimensionValue: Service,
    AnomalyStartDate: '2026-11-20T00:00:00Z',
    RootCauses: [{ Service, Region, UsageType: 'GB-Second' }],
    Impact: { MaxImpact: 5, TotalImpact: 80 },
  });

  it('gives an anomaly to who alone has resources of its service there', () => {
    expect(targetsOfAnomaly(anomaly('AWS Lambda'), both)).toEqual([shop]);
    expect(targetsOfAnomaly(anomaly('AWS Lambda', 'eu-west-1'), both)).toEqual(
      [],
    );
    expect(targetsOfAnomaly(anomaly('Amazon Braket'), both)).toEqual([]);
    expect(targetsOfAnomaly(anomaly('till'), both)).toEqual([till]);
  });

  it('tells anomalies with impact and cause', () => {
    expect(judgeAnomalies([anomaly('AWS Lambda')], 'USD')).toMatchObject({
      status: 'warning',
      summary: '80.00 USD more than usual went to AWS Lambda (GB-Second).',
      facts: [
        {
          label: 'Anomaly 1',
          value: 'AWS Lambda (GB-Second): 80.00 USD since 2026-11-20',
        },
      ],
    });
  });
});
