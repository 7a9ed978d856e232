import { z } from 'zod';
import { validationError } from '../../AwsError';
import type { AwsCall, AwsInput } from '../../AwsService';
import { findSignal } from './findSignal';
import { statistic } from './statistic';

const MAX_QUERIES = 500;
const MAX_DATAPOINTS = 100_800;

const schema = z.object({
  StartTime: z.number(),
  EndTime: z.number(),
  NextToken: z.string().optional(),
  ScanBy: z.enum(['TimestampAscending', 'TimestampDescending']).optional(),
  MaxDatapoints: z.number().int().min(1).max(MAX_DATAPOINTS).optional(),
  MetricDataQueries: z
    .array(
      z.object({
        Id: z.string().regex(/^[a-z]\w*$/),
        Label: z.string().optional(),
        ReturnData: z.boolean().optional(),
        MetricStat: z.object({
          Metric: z.object({
            Namespace: z.string(),
            MetricName: z.string(),
            Dimensions: z
              .array(z.object({ Name: z.string(), Value: z.string() }))
              .default([]),
          }),
          Period: z.number().int().min(60).multipleOf(60),
          Stat: z
            .string()
            .regex(/^(Sum|Average|Minimum|Maximum|SampleCount|p\d+(\.\d+)?)$/),
        }),
      }),
    )
    .min(1)
    .max(MAX_QUERIES),
});

type Input = z.output<typeof schema>;
type Query = Input['MetricDataQueries'][number];

/**
 * Metrics over time, for up to 500 queries at once. A page ends after `MaxDatapoints`,
 * in the middle of a metric if need be, as CloudWatch's do.
 */
export function getMetricData(raw: AwsInput, call: AwsCall): object {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    throw validationError(z.prettifyError(parsed.error));
  }
  const input = parsed.data;
  if (input.StartTime >= input.EndTime) {
    throw validationError('The parameter StartTime must be less than EndTime.');
  }
  const ids = new Set(input.MetricDataQueries.map(({ Id }) => Id));
  if (ids.size < input.MetricDataQueries.length) {
    throw validationError('The ids of MetricDataQueries must be unique.');
  }
  const { offset, now } = readToken(input.NextToken, call);
  const end = offset + (input.MaxDatapoints ?? MAX_DATAPOINTS);
  const results: object[] = [];
  let seen = 0;
  for (const query of input.MetricDataQueries) {
    if (seen >= end) {
      return { MetricDataResults: results, NextToken: tokenOf(end, now) };
    }
    if (query.ReturnData !== false) {
      const all = series(query, input, { ...call, now });
      const part = all.slice(Math.max(0, offset - seen), end - seen);
      const isCut = seen + all.length > end;
      if (part.length > 0 || (all.length === 0 && seen >= offset)) {
        results.push({
          Id: query.Id,
          Label: query.Label ?? query.MetricStat.Metric.MetricName,
          Timestamps: part.map(({ at }) => new Date(at)),
          Values: part.map(({ value }) => value),
          StatusCode: isCut ? 'PartialData' : 'Complete',
        });
      }
      seen += all.length;
    }
  }
  return {
    MetricDataResults: results,
    Messages: [],
    ...(seen > end && { NextToken: tokenOf(end, now) }),
  };
}

function tokenOf(offset: number, now: number): string {
  return Buffer.from(JSON.stringify({ offset, now })).toString('base64url');
}

function readToken(token: string | undefined, { now }: AwsCall) {
  if (!token) {
    return { offset: 0, now };
  }
  try {
    return z
      .object({ offset: z.number(), now: z.number() })
      .parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
  } catch {
    throw validationError('NextToken is invalid');
  }
}

function series(
  { MetricStat }: Query,
  { StartTime, EndTime, ScanBy }: Input,
  call: AwsCall,
): { at: number; value: number }[] {
  const { Metric, Period, Stat } = MetricStat;
  const found = findSignal(
    {
      namespace: Metric.Namespace,
      name: Metric.MetricName,
      dimensions: Object.fromEntries(
        Metric.Dimensions.map(({ Name, Value }) => [Name, Value]),
      ),
    },
    call,
  );
  if (!found) {
    return [];
  }
  const period = Period * 1000;
  const points: { at: number; value: number }[] = [];
  const first = Math.floor((StartTime * 1000) / period) * period;
  const end = Math.min(EndTime * 1000, call.now);
  for (let from = first; from < end; from += period) {
    const value = statistic(found, Stat, { from, period, now: call.now });
    if (value !== undefined) points.push({ at: from, value });
  }
  return ScanBy === 'TimestampAscending' ? points : points.reverse();
}
