import {
  countParameter,
  cursorParameter,
  parseParameters,
} from '@callboard/backstage-plugin-environments-node';
import type { PageRequest } from '@callboard/backstage-plugin-on-call-common';
import { z } from 'zod';

const ID =
  'expected a text of 1 to 100 characters that you made for it, such as a UUID';
const SUMMARY = 'expected one sentence of 1 to 500 characters';
const LONGEST_PAGE = 100;

const name = (expected: string) =>
  z.string(expected).min(1, expected).max(200, expected);

const page = z.object(
  {
    requestId: z.string(ID).min(1, ID).max(100, ID),
    policyId: name('expected the id of a policy').optional(),
    severity: name('expected one of the severities of the policy'),
    summary: z.string(SUMMARY).trim().min(1, SUMMARY).max(500, SUMMARY),
  },
  'expected a JSON object with requestId, severity, summary and perhaps policyId',
);

const listing = z.object({
  limit: countParameter(LONGEST_PAGE),
  cursor: cursorParameter,
});

/** @throws `InputError` that names each wrong field and what was expected. */
export function parsePage(body: unknown): PageRequest {
  return parseParameters(page, body);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseListing(query: unknown): {
  limit?: number;
  cursor?: string;
} {
  return parseParameters(listing, query);
}
