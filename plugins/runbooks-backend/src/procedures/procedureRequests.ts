import {
  entityRefParameter,
  parseParameters,
  severalOf,
} from '@callboard/backstage-plugin-environments-node';
import type {
  OccurrenceState,
  ProcedureQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import { z } from 'zod';

const STATES: OccurrenceState[] = [
  'upcoming',
  'due',
  'overdue',
  'missed',
  'done',
];

const owner = severalOf(entityRefParameter('group'));

const procedureQuery = z.object({
  owner,
  state: severalOf(
    z.enum<OccurrenceState[]>(STATES, `expected one of ${STATES.join(', ')}`),
  ),
});

const feedRequest = z
  .object({ owner }, 'expected a JSON object, perhaps with owner')
  .default({});

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseProcedureQuery(query: unknown): ProcedureQuery {
  return parseParameters(procedureQuery, query);
}

/** @throws `InputError` that names each wrong field and what was expected. */
export function parseFeedRequest(body: unknown): { owner?: string[] } {
  return parseParameters(feedRequest, body);
}
