import {
  countParameter,
  cursorParameter,
  entityRefParameter,
  nameParameter,
  parseParameters,
  severalOf,
  textParameter,
} from '@callboard/backstage-plugin-environments-node';
import type {
  SchedulePortfolioQuery,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import { z } from 'zod';

const INSTANT =
  'expected an instant by ISO 8601 with its zone, such as 2026-11-23T09:00:00Z';
const states = ['nobody', 'gap'] as const;
const owner = severalOf(entityRefParameter('group'));

/** An instant in any zone, as one of UTC with milliseconds: so they sort as text. */
export const instantParameter = z.iso
  .datetime({ offset: true, error: INSTANT })
  .transform(text => new Date(text).toISOString());

const portfolioQuery = z.object({
  owner,
  person: nameParameter.max(300, 'expected at most 300 characters').optional(),
  text: textParameter,
  state: severalOf(z.enum(states, `expected one of ${states.join(', ')}`)),
  limit: countParameter(200),
  cursor: cursorParameter,
});

const windowQuery = z.object({
  from: instantParameter.optional(),
  to: instantParameter.optional(),
});

const concernsQuery = z.object({ owner, days: countParameter(90) });

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parsePortfolioQuery(query: unknown): SchedulePortfolioQuery {
  return parseParameters(portfolioQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseWindow(query: unknown): Partial<TimeWindow> {
  return parseParameters(windowQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseConcernsQuery(query: unknown): {
  owner?: string[];
  days?: number;
} {
  return parseParameters(concernsQuery, query);
}
