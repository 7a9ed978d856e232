import {
  countParameter,
  cursorParameter,
  entityRefParameter,
  flagParameter,
  parseParameters,
  severalOf,
  textParameter,
} from '@callboard/backstage-plugin-environments-node';
import type { RunbookPortfolioQuery } from '@callboard/backstage-plugin-runbooks-common';
import { z } from 'zod';

const kinds = ['incident', 'procedure', 'automated'] as const;
const freshness = ['fresh', 'due-soon', 'stale', 'unknown'] as const;
const owner = severalOf(entityRefParameter('group'));

const portfolioQuery = z.object({
  owner,
  system: entityRefParameter('system').optional(),
  kind: z.enum(kinds, `expected one of ${kinds.join(', ')}`).optional(),
  freshness: severalOf(
    z.enum(freshness, `expected one of ${freshness.join(', ')}`),
  ),
  text: textParameter,
  includeText: flagParameter,
  cursor: cursorParameter,
  limit: countParameter(200),
});

const gapsQuery = z.object({ owner });

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parsePortfolioQuery(query: unknown): RunbookPortfolioQuery {
  return parseParameters(portfolioQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseGapsQuery(query: unknown): { owner?: string[] } {
  return parseParameters(gapsQuery, query);
}
