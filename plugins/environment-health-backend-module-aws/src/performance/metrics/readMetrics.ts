import {
  CloudWatchClient,
  paginateGetMetricData,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { slotsOf, type MetricWindow } from './MetricWindow';
import { queryKey, type MetricQuery } from './MetricQuery';

/** The most queries that CloudWatch takes at once. */
export const QUERIES_PER_CALL = 500;

/** Values by {@link queryKey}, one a slot, `null` where there is none. */
export type MetricValues = Map<string, (number | null)[]>;

/**
 * Reads metrics over a window. A place costs one `GetMetricData` for every 500 different
 * queries, and CloudWatch bills each query; a week by the hour still fits one page.
 *
 * @returns nothing for a query that CloudWatch could not answer
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function readMetrics(
  clients: AwsClientsService,
  place: AwsPlace,
  queries: Iterable<MetricQuery>,
  window: MetricWindow,
  abortSignal: AbortSignal,
): Promise<MetricValues> {
  const byKey = new Map([...queries].map(query => [queryKey(query), query]));
  const all = [...byKey];
  const values: MetricValues = new Map();
  try {
    const client = await clients.getClient(CloudWatchClient, place);
    for (let start = 0; start < all.length; start += QUERIES_PER_CALL) {
      const part = all.slice(start, start + QUERIES_PER_CALL);
      const pages = paginateGetMetricData(
        { client },
        {
          StartTime: new Date(window.from),
          EndTime: new Date(window.to),
          ScanBy: 'TimestampAscending',
          MetricDataQueries: part.map(([, query], index) =>
            toDataQuery(query, `q${index}`, window.slotSeconds),
          ),
        },
        { abortSignal },
      );
      for await (const { MetricDataResults = [] } of pages) {
        for (const result of MetricDataResults) {
          const [key] = part[Number(result.Id?.slice(1))];
          collect(values, key, result, window);
        }
      }
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return values;
}

function toDataQuery(
  { namespace, name, dimensions, statistic }: MetricQuery,
  id: string,
  periodSeconds: number,
) {
  return {
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: namespace,
        MetricName: name,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      },
      Period: periodSeconds,
      Stat: statistic,
    },
  };
}

/** A metric may go on over several pages. */
function collect(
  values: MetricValues,
  key: string,
  { StatusCode, Timestamps = [], Values = [] }: MetricDataResult,
  window: MetricWindow,
): void {
  if (StatusCode === 'Forbidden' || StatusCode === 'InternalError') {
    values.delete(key);
    return;
  }
  const slots =
    values.get(key) ?? slotsOf(window).map((): number | null => null);
  values.set(key, slots);
  Timestamps.forEach((at, index) => {
    const slot = Math.floor(
      (at.getTime() - window.from) / (window.slotSeconds * 1000),
    );
    if (slot >= 0 && slot < slots.length) slots[slot] = Values[index];
  });
}
