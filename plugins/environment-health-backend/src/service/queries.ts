import {
  HEALTH_CATEGORIES,
  METRIC_RANGES,
  type EntityHealthQuery,
  type EnvironmentResultsQuery,
  type HealthAcknowledgementRequest,
  type HealthCategory,
  type HealthHistoryQuery,
  type HealthPortfolioQuery,
  type HealthRollupQuery,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import {
  countParameter,
  cursorParameter,
  entityRefParameter,
  nameParameter,
  parseParameters,
  severalOf,
  textParameter,
} from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

const ranges = Object.keys(METRIC_RANGES) as MetricRange[];
const REASON = 'expected a text of 1 to 500 characters';
const UNTIL = 'expected an instant such as 2026-11-30T18:00:00Z';

const status = z.enum<Status[]>(
  [...STATUSES],
  `expected one of ${STATUSES.join(', ')}`,
);

const category = z.enum<HealthCategory[]>(
  [...HEALTH_CATEGORIES],
  `expected one of ${HEALTH_CATEGORIES.join(', ')}`,
);

const whose = {
  owner: severalOf(entityRefParameter('group')),
  system: severalOf(entityRefParameter('system')),
};

const healthQuery = z.object({
  results: z.literal('all', 'expected all').optional(),
});

const historyQuery = z.object({
  environment: severalOf(nameParameter),
  days: countParameter(90),
});

const oneName = z
  .string('expected one name')
  .min(1, 'expected a name, not an empty text');

const resultsQuery = z.object({
  environment: oneName,
  category: category.optional(),
});

const metricsQuery = z.object({
  environment: oneName,
  range: z.enum(ranges, `expected one of ${ranges.join(', ')}`),
});

const portfolioQuery = z.object({
  ...whose,
  environment: severalOf(nameParameter),
  status: severalOf(status),
  text: textParameter,
  cursor: cursorParameter,
  limit: countParameter(200),
});

const rollupQuery = z.object({
  ...whose,
  by: z.enum(['system', 'owner'], 'expected system or owner'),
});

const acknowledgement = z.object(
  {
    environment: oneName,
    resultId: z
      .string("expected the id of one of the environment's results")
      .min(1, "expected the id of one of the environment's results"),
    reason: z.string(REASON).trim().min(1, REASON).max(500, REASON),
    until: z
      .string(UNTIL)
      .pipe(z.iso.datetime({ offset: true, error: UNTIL }))
      .transform(value => new Date(value).toISOString()),
  },
  'expected a JSON object with environment, resultId, reason and until',
);

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseHealthQuery(query: unknown): EntityHealthQuery {
  return parseParameters(healthQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseResultsQuery(query: unknown): EnvironmentResultsQuery {
  return parseParameters(resultsQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseHistoryQuery(query: unknown): HealthHistoryQuery {
  return parseParameters(historyQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseMetricsQuery(query: unknown): {
  environment: string;
  range: MetricRange;
} {
  return parseParameters(metricsQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parsePortfolioQuery(query: unknown): HealthPortfolioQuery {
  return parseParameters(portfolioQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseRollupQuery(query: unknown): HealthRollupQuery {
  return parseParameters(rollupQuery, query);
}

/** @throws `InputError` that names each wrong field and what was expected. */
export function parseAcknowledgement(
  body: unknown,
): HealthAcknowledgementRequest {
  return parseParameters(acknowledgement, body);
}
