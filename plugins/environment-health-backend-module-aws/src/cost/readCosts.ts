import {
  BudgetsClient,
  paginateDescribeBudgets,
} from '@aws-sdk/client-budgets';
import {
  CostExplorerClient,
  GetAnomaliesCommand,
  GetCostAndUsageCommand,
  GetCostForecastCommand,
} from '@aws-sdk/client-cost-explorer';
import type { Anomaly } from '@aws-sdk/client-cost-explorer';
import type { Budget } from '@aws-sdk/client-budgets';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { hasNoCosts } from './hasNoCosts';

const DAY = 86_400_000;

/** An amount in a currency. */
export interface Money {
  amount: number;
  unit: string;
}

/** What an account says of its money; parts that it has not are absent. */
export interface AccountCosts {
  /** Month to date by value of the tag; absent where the account tells no costs. */
  byTag?: ReadonlyMap<string, Money>;
  /** What the rest of the month will cost. */
  forecast?: Money;
  budgets: Budget[];
  /** Of the last seven days. */
  anomalies: Anomaly[];
}

/**
 * Reads the money of one account; three calls that cost a cent each, and the budgets.
 *
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function readCosts(
  clients: AwsClientsService,
  place: AwsPlace,
  options: { tag: string; now: Date; abortSignal: AbortSignal },
): Promise<AccountCosts> {
  const { tag, now, abortSignal } = options;
  try {
    const client = await clients.getClient(CostExplorerClient, place);
    const byTag = await unlessNone(() =>
      readMonthToDate(client, tag, now, abortSignal),
    );
    if (!byTag) {
      return { budgets: [], anomalies: [] };
    }
    return {
      byTag,
      forecast: await unlessNone(() => readForecast(client, now, abortSignal)),
      anomalies:
        (await unlessNone(() => readAnomalies(client, now, abortSignal))) ?? [],
      budgets:
        (await unlessNone(() => readBudgets(clients, place, abortSignal))) ??
        [],
    };
  } catch (error) {
    throw translateAwsError(error, place);
  }
}

async function unlessNone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (hasNoCosts(error)) {
      return undefined;
    }
    throw error;
  }
}

async function readMonthToDate(
  client: CostExplorerClient,
  tag: string,
  now: Date,
  abortSignal: AbortSignal,
): Promise<Map<string, Money>> {
  const found = new Map<string, Money>();
  let NextPageToken: string | undefined;
  do {
    const answer = await client.send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: dayOf(monthOf(now)), End: dayOf(now, 1) },
        Granularity: 'MONTHLY',
        Metrics: ['UnblendedCost'],
        GroupBy: [{ Type: 'TAG', Key: tag }],
        NextPageToken,
      }),
      { abortSignal },
    );
    for (const { Groups = [] } of answer.ResultsByTime ?? []) {
      for (const { Keys: [key = ''] = [], Metrics } of Groups) {
        const { Amount, Unit = 'USD' } = Metrics?.UnblendedCost ?? {};
        const value = key.slice(tag.length + 1);
        const before = found.get(value)?.amount ?? 0;
        found.set(value, { amount: before + Number(Amount ?? 0), unit: Unit });
      }
    }
    NextPageToken = answer.NextPageToken;
  } while (NextPageToken);
  return found;
}

async function readForecast(
  client: CostExplorerClient,
  now: Date,
  abortSignal: AbortSignal,
): Promise<Money | undefined> {
  const { Total } = await client.send(
    new GetCostForecastCommand({
      TimePeriod: { Start: dayOf(now), End: dayOf(monthOf(now, 1)) },
      Metric: 'UNBLENDED_COST',
      Granularity: 'MONTHLY',
    }),
    { abortSignal },
  );
  return Total?.Amount === undefined
    ? undefined
    : { amount: Number(Total.Amount), unit: Total.Unit ?? 'USD' };
}

async function readAnomalies(
  client: CostExplorerClient,
  now: Date,
  abortSignal: AbortSignal,
): Promise<Anomaly[]> {
  const found: Anomaly[] = [];
  let NextPageToken: string | undefined;
  do {
    const answer = await client.send(
      new GetAnomaliesCommand({
        DateInterval: { StartDate: dayOf(now, -7), EndDate: dayOf(now) },
        NextPageToken,
      }),
      { abortSignal },
    );
    found.push(...(answer.Anomalies ?? []));
    NextPageToken = answer.NextPageToken;
  } while (NextPageToken);
  return found.filter(({ Feedback }) => Feedback !== 'NO');
}

async function readBudgets(
  clients: AwsClientsService,
  place: AwsPlace,
  abortSignal: AbortSignal,
): Promise<Budget[]> {
  const client = await clients.getClient(BudgetsClient, place);
  const found: Budget[] = [];
  const pages = paginateDescribeBudgets(
    { client, pageSize: 100 },
    { AccountId: place.accountId, ShowFilterExpression: true },
    { abortSignal },
  );
  for await (const { Budgets } of pages) {
    found.push(...(Budgets ?? []));
  }
  return found.filter(({ BudgetType }) => BudgetType === 'COST');
}

function monthOf(now: Date, months = 0): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months));
}

function dayOf(date: Date, days = 0): string {
  return new Date(date.getTime() + days * DAY).toISOString().slice(0, 10);
}
