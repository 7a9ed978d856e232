import { isIP } from 'node:net';
import { z } from 'zod';
import { isAllowEntry } from './AllowList';

const text = (expected: string) => z.string(expected).trim().min(1, expected);
const EXPECTED_PORT = 'expected a port';

/**
 * The keys of a configuration by which an administrator lets the backend reach more than what is public.
 *
 * @public
 */
export const guardSettings = {
  /** What of the network inside may be reached. */
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
  /** Names whose addresses do not come from DNS. */
  connect: z
    .array(
      z.strictObject({
        host: text('expected a name such as "*.example.com"').regex(
          /^[a-z0-9.*_-]+$/i,
          'expected a name such as "*.example.com", without scheme, port or path',
        ),
        address: z
          .string('expected an IP address')
          .refine(value => isIP(value) > 0, 'expected an IP address'),
        // Also as text, as it comes out of an environment variable.
        port: z.coerce
          .number(EXPECTED_PORT)
          .int(EXPECTED_PORT)
          .min(1, EXPECTED_PORT)
          .max(65_535, EXPECTED_PORT)
          .optional(),
      }),
      'expected a list of names and addresses',
    )
    .default([]),
  /** PEM files of authorities that are believed besides those of Node.js. */
  certificateAuthorities: z
    .array(text('expected the path of a PEM file'), 'expected a list of paths')
    .default([]),
};
