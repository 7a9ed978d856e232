import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';
import {
  countParameter,
  cursorParameter,
  entityRefParameter,
  flagParameter,
  nameParameter,
  parseParameters,
  severalOf,
  textParameter,
} from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

const statuses = [
  'queued',
  'waiting',
  'in_progress',
  'success',
  'failure',
  'error',
  'cancelled',
  'inactive',
  'unmapped',
] as const satisfies readonly DeploymentStatus[];

const status = z.enum(statuses, `expected one of ${statuses.join(', ')}`);

const limit = countParameter(100);

const historyQuery = z.object({
  environment: severalOf(nameParameter),
  status: severalOf(status),
  source: severalOf(nameParameter),
  includeOther: flagParameter,
  cursor: cursorParameter,
  limit,
});

const portfolioQuery = z.object({
  owner: severalOf(entityRefParameter('group')),
  system: severalOf(entityRefParameter('system')),
  environment: severalOf(nameParameter),
  status: severalOf(status),
  attention: flagParameter,
  text: textParameter,
  cursor: cursorParameter,
  limit,
});

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseHistoryQuery(query: unknown) {
  return parseParameters(historyQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parsePortfolioQuery(query: unknown) {
  return parseParameters(portfolioQuery, query);
}
