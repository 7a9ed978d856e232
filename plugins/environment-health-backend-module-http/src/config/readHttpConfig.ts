import { isIP } from 'node:net';
import type { Config } from '@backstage/config';
import {
  isAllowEntry,
  parseConfigSection,
} from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';
import { durationSchema } from './durationSchema';
import type { HttpConfig } from './HttpConfig';

const SECTION = 'callboard.environmentHealth.http';
const DEFAULT_LATENCY = 2_000;

const text = (expected: string) => z.string(expected).trim().min(1, expected);
const hostPattern = text('expected a name such as "*.example.com"').regex(
  /^[a-z0-9.*_-]+$/i,
  'expected a name such as "*.example.com", without scheme, port or path',
);
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
  allow: z
    .array(
      z
        .string('expected a network, an address or a name')
        .refine(
          isAllowEntry,
          'expected a network such as "10.20.0.0/16", an address or a name such as "*.corp.example.com"',
        ),
      'expected a list of networks, addresses and names',
    )
    .default([]),
  connect: z
    .array(
      z.strictObject({
        host: hostPattern,
        address: z
          .string('expected an IP address')
          .refine(value => isIP(value) > 0, 'expected an IP address'),
        port: wholeNumber(1, 65_535, 'expected a port').optional(),
      }),
      'expected a list of names and addresses',
    )
    .default([]),
  certificateAuthorities: z
    .array(text('expected the path of a PEM file'), 'expected a list of paths')
    .default([]),
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
