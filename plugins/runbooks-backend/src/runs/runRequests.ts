import {
  countParameter,
  cursorParameter,
  parseParameters,
} from '@callboard/backstage-plugin-environments-node';
import type {
  RunAction,
  StartRunRequest,
} from '@callboard/backstage-plugin-runbooks-common';
import { z } from 'zod';
import { runLimits } from './runLimits';

const ID = `expected a text of 1 to ${runLimits.id} characters that you made for it`;
const DAY = 'expected the day on which the procedure fell due, as YYYY-MM-DD';
const ACTIONS = `expected a list of 1 to ${runLimits.actions} actions`;

const id = z.string(ID).min(1, ID).max(runLimits.id, ID);

function textOf(max: number, min = 0) {
  const expected = `expected a text of ${min} to ${max} characters`;
  return z.string(expected).trim().min(min, expected).max(max, expected);
}

// As long as the titles that its author wrote made it.
const stepId = z
  .string('expected the id of a step')
  .max(1000, 'expected the id of a step');

const name = z
  .string('expected one name')
  .min(1, 'expected a name, not an empty text')
  .max(200, 'expected at most 200 characters');

const reason = z
  .object(
    {
      kind: z.enum(
        ['alarm', 'incident', 'procedure', 'drill'],
        'expected a kind of alarm, incident, procedure or drill',
      ),
      reference: textOf(runLimits.reason).optional(),
      text: textOf(runLimits.reason).optional(),
    },
    'expected an object with kind, and perhaps reference and text',
  )
  .refine(
    ({ kind, reference }) =>
      kind !== 'procedure' || z.iso.date().safeParse(reference).success,
    { error: `reference: ${DAY}` },
  );

const start = z.object(
  { requestId: id, environment: name.optional(), reason },
  'expected a JSON object with requestId, reason and perhaps environment',
);

const action = z.discriminatedUnion(
  'kind',
  [
    z.object({ id, kind: z.literal('ticked'), stepId }),
    z.object({ id, kind: z.literal('unticked'), stepId }),
    z.object({
      id,
      kind: z.literal('noted'),
      text: textOf(runLimits.note, 1),
      stepId: stepId.optional(),
    }),
    z.object({ id, kind: z.literal('joined') }),
    z.object({
      id,
      kind: z.literal('finished'),
      outcome: z.enum(
        ['worked', 'did-not-work', 'abandoned'],
        'expected an outcome of worked, did-not-work or abandoned',
      ),
      text: textOf(runLimits.outcome).optional(),
    }),
  ],
  'expected a kind of ticked, unticked, noted, joined or finished',
);

const addition = z.object(
  {
    actions: z
      .array(action, ACTIONS)
      .min(1, ACTIONS)
      .max(runLimits.actions, ACTIONS),
  },
  'expected a JSON object with actions',
);

const listing = z.object({
  runbookId: name.optional(),
  limit: countParameter(runLimits.page),
  cursor: cursorParameter,
});

/** @throws `InputError` that names each wrong field and what was expected. */
export function parseStart(body: unknown): StartRunRequest {
  return parseParameters(start, body);
}

/** @throws `InputError` that names what is wrong and what was expected. */
export function parseActions(body: unknown): RunAction[] {
  return parseParameters(addition, body).actions;
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseListing(query: unknown): {
  runbookId?: string;
  limit?: number;
  cursor?: string;
} {
  return parseParameters(listing, query);
}
