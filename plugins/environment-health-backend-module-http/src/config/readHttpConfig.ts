import type { Config } from '@backstage/config';
import {
  guardSettings,
  parseConfigSection,
} from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';
import { durationSchema } from './durationSchema';
import type { HttpConfig } from './HttpConfig';

const SECTION = 'callboard.environmentHealth.http';
const DEFAULT_LATENCY = 2_000;

const text = (expected: string) => z.string(expected).trim().min(1, expected);
/** Also as text, as it comes out of an environment variable. */
const wholeNumber = (min: number, max: number, expected: string) =>
  z.coerce.number(expected).int(expected).min(min, expected).max(max, expected);
const status = wholeNumber(
  100,
  599,
  'expected a status from 100 to 599, or a list of them',
);

const endpointSchema = z.strictObject({
  match: text(
    'expected a URL such as "https://*.example.com/health*"',
  ).startsWith('http', 'expected a URL that begins with http:// or https://'),
  ignore: z.boolean('expected true or false').default(false),
  expectedStatus: z
    .union([status.transform(one => [one]), z.array(status).min(1)], {
      error: 'expected a status from 100 to 599, or a list of them',
    })
    .optional(),
  expectedBody: text('expected a piece of text').optional(),
  latency: durationSchema.optional().transform(own => own ?? DEFAULT_LATENCY),
  headers: z.boolean('expected true or false').default(true),
});

const httpSchema = z.strictObject({
  endpoints: z
    .array(endpointSchema, 'expected a list of endpoints')
    .default([]),
  ...guardSettings,
  timeout: durationSchema.optional().transform(own => own ?? 10_000),
  maxBodyBytes: wholeNumber(
    1,
    16_777_216,
    'expected a number of bytes, 16777216 at most',
  ).default(65_536),
  concurrency: wholeNumber(1, 200, 'expected a number from 1 to 200').default(
    20,
  ),
});

/**
 * Reads `callboard.environmentHealth.http`.
 *
 * @throws `InputError` naming each key that is wrong, its value and what was expected.
 */
export function readHttpConfig(config: Config): HttpConfig {
  return (
    parseConfigSection(config, SECTION, httpSchema) ?? httpSchema.parse({})
  );
}
