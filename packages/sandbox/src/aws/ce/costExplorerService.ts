import type {
  GetAnomaliesResponse,
  GetCostAndUsageResponse,
  GetCostForecastResponse,
} from '@aws-sdk/client-cost-explorer';
import { AwsError } from '../AwsError';
import type { AwsInput, AwsOperation, AwsService } from '../AwsService';
import { page } from '../cloudformation/paging';
import { jsonProtocol } from '../protocol/json';
import { uuidOf } from '../world/ids';
import { toMillis } from '../world/Stack';
import { costOf, costTag, stacksOfAccount } from './costs';

const GROUPS = 500;

const getCostAndUsage: AwsOperation = (
  input,
  call,
): GetCostAndUsageResponse => {
  const { start, end, period } = periodOf(input);
  const to = Math.min(end, call.now);
  const [{ Key = '', Type = '' } = {}] = (input.GroupBy ?? []) as {
    Key?: string;
    Type?: string;
  }[];
  if (Type !== 'TAG') {
    throw new AwsError('ValidationException', 'Group the costs by a tag.');
  }
  const sums = new Map<string, number>();
  for (const stack of stacksOfAccount(call)) {
    const value = costTag(stack, Key, call.now) ?? '';
    const cost = costOf(stack, start, to, call);
    sums.set(value, (sums.get(value) ?? 0) + cost);
  }
  const { items, NextToken } = page(
    { NextToken: input.NextPageToken },
    call,
    `GetCostAndUsage ${JSON.stringify([Key, period])}`,
    () => sums,
    GROUPS,
  );
  return {
    GroupDefinitions: [{ Type: 'TAG', Key }],
    NextPageToken: NextToken,
    ResultsByTime: [
      {
        TimePeriod: period,
        Total: {},
        Groups: items.map(([value, cost]) => ({
          Keys: [`${Key}$${value}`],
          Metrics: { UnblendedCost: dollars(cost) },
        })),
        Estimated: true,
      },
    ],
  };
};

const getCostForecast: AwsOperation = (
  input,
  call,
): GetCostForecastResponse => {
  const { start, end, period } = periodOf(input);
  const today = Math.floor(call.now / 86_400_000) * 86_400_000;
  if (start < today) {
    throw new AwsError(
      'ValidationException',
      'Start date must not be earlier than the current date.',
    );
  }
  const total = stacksOfAccount(call).reduce(
    (sum, stack) => sum + costOf(stack, Math.max(start, call.now), end, call),
    0,
  );
  return {
    Total: dollars(total),
    ForecastResultsByTime: [
      { TimePeriod: period, MeanValue: dollars(total).Amount },
    ],
  };
};

const getAnomalies: AwsOperation = (
  input,
  { world, place: { accountId }, now },
): GetAnomaliesResponse => {
  const { StartDate = '', EndDate } = (input.DateInterval ?? {}) as {
    StartDate?: string;
    EndDate?: string;
  };
  return {
    Anomalies: world.billing
      .anomalies(accountId, now)
      .map(({ at, ...spec }) => ({ ...spec, day: dayOf(toMillis(at)) }))
      .filter(({ day }) => day >= StartDate && (!EndDate || day <= EndDate))
      .map(({ day, service, region, usageType, expected, actual }) => ({
        AnomalyId: uuidOf(accountId, service, day),
        AnomalyStartDate: `${day}T00:00:00Z`,
        AnomalyEndDate: `${dayOf(now)}T00:00:00Z`,
        DimensionValue: service,
        RootCauses: [
          {
            Service: service,
            Region: region,
            LinkedAccount: accountId,
            UsageType: usageType,
          },
        ],
        AnomalyScore: { MaxScore: 0.9, CurrentScore: 0.9 },
        Impact: {
          MaxImpact: actual - expected,
          TotalImpact: actual - expected,
          TotalActualSpend: actual,
          TotalExpectedSpend: expected,
        },
        MonitorArn: `arn:aws:ce::${accountId}:anomalymonitor/services`,
      })),
  };
};

function periodOf({ TimePeriod }: AwsInput) {
  const period = (TimePeriod ?? {}) as { Start: string; End: string };
  const start = Date.parse(period.Start);
  const end = Date.parse(period.End);
  if (!(start < end)) {
    throw new AwsError(
      'ValidationException',
      'Start date (and hour) should be before end date (and hour)',
    );
  }
  return { start, end, period };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** As Amazon tells money. */
export function dollars(amount: number): { Amount: string; Unit: string } {
  return { Amount: amount.toFixed(10), Unit: 'USD' };
}

/** Cost Explorer, as of this moment; the real one is some hours late. */
export const costExplorerService: AwsService = {
  protocol: jsonProtocol('1.1'),
  operations: {
    GetAnomalies: getAnomalies,
    GetCostAndUsage: getCostAndUsage,
    GetCostForecast: getCostForecast,
  },
};
