import {
  entityRefParameter,
  flagParameter,
  nameParameter,
  parseParameters,
} from '@callboard/backstage-plugin-environments-node';
import type {
  OverrideRequest,
  SwapAnswer,
  SwapRequestBody,
} from '@callboard/backstage-plugin-on-call-common';
import { z } from 'zod';
import { instantParameter } from '../read/queries';

const ANSWER = 'expected an answer of accept, decline or withdraw';
const NOTE = 'expected a text of 1 to 4,000 characters';
const REASON = 'expected a text of at most 500 characters';

const reason = z
  .string(REASON)
  .trim()
  .max(500, REASON)
  .transform(text => text || undefined)
  .optional();

/** Of a User, or of a contact of a definition. */
const person = nameParameter
  .max(255, 'expected at most 255 characters')
  .transform((value, context) =>
    value.startsWith('contact:')
      ? value
      : userRefOf(value, message =>
          context.addIssue({ code: 'custom', message }),
        ),
  );

function userRefOf(value: string, complain: (message: string) => void): string {
  const result = entityRefParameter('user').safeParse(value);
  if (!result.success || !result.data.startsWith('user:')) {
    complain(
      'expected the ref of a person, such as user:default/mona or contact:security-desk',
    );
    return value;
  }
  return result.data;
}

const override = z.object(
  {
    start: instantParameter,
    end: instantParameter,
    person: person.optional(),
    reason,
    confirmHole: z.boolean('expected true or false').optional(),
  },
  'expected a JSON object with start, end and perhaps person, reason and confirmHole',
);

const swap = z.object(
  {
    start: instantParameter,
    end: instantParameter,
    to: entityRefParameter('user').refine(
      ref => ref.startsWith('user:'),
      'expected the ref of a user, such as user:default/mona',
    ),
    reason,
  },
  'expected a JSON object with start, end, to and perhaps reason',
);

const answer = z.object(
  { answer: z.enum(['accept', 'decline', 'withdraw'], ANSWER) },
  'expected a JSON object with answer',
);

const note = z.object(
  { text: z.string(NOTE).trim().min(1, NOTE).max(4000, NOTE) },
  'expected a JSON object with text',
);

const removal = z.object({ confirmHole: flagParameter });

/** @throws `InputError` that names each wrong field and what was expected. */
export function parseOverride(body: unknown): OverrideRequest {
  return parseParameters(override, body);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseRemoval(query: unknown): { confirmHole?: boolean } {
  return parseParameters(removal, query);
}

/** @throws `InputError` that names each wrong field and what was expected. */
export function parseSwap(body: unknown): SwapRequestBody {
  return parseParameters(swap, body);
}

/** @throws `InputError` that says what was expected. */
export function parseAnswer(body: unknown): SwapAnswer {
  return parseParameters(answer, body).answer;
}

/** @throws `InputError` that says what was expected. */
export function parseNote(body: unknown): string {
  return parseParameters(note, body).text;
}
