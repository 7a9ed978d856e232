import type { Config } from '@backstage/config';
import { z } from 'zod';
import { accountIdSchema, httpUrlSchema, regionSchema } from './awsSchemas';
import { parseConfigSection } from './parseConfigSection';

const SECTION = 'callboard.aws';
const text = (expected: string) => z.string(expected).trim().min(1, expected);
const regionsSchema = z
  .array(regionSchema, 'expected a list of AWS regions')
  .min(1, 'expected at least one AWS region');

const awsSchema = z.object({
  endpoint: httpUrlSchema.optional(),
  environmentTag: text('expected the key of a tag').default('environment'),
  regions: regionsSchema.optional(),
  accounts: z
    .array(
      z.strictObject({
        accountId: accountIdSchema,
        regions: regionsSchema.optional(),
      }),
      'expected a list of accounts',
    )
    .default([]),
  consoleUrl: httpUrlSchema.optional(),
  sso: z
    .strictObject({
      startUrl: httpUrlSchema,
      roleName: text('expected the name of a permission set'),
    })
    .optional(),
});

/**
 * What `callboard.aws` says.
 *
 * @public
 */
export interface AwsSettings {
  /** Where every AWS call goes instead of to Amazon. */
  endpoint?: string;
  /** The stack tag whose value names the environment. */
  environmentTag: string;
  regions?: string[];
  accounts: { accountId: string; regions?: string[] }[];
  consoleUrl?: string;
  sso?: { startUrl: string; roleName: string };
}

/**
 * Reads `callboard.aws`.
 *
 * @throws `InputError` naming the path, the value and what was expected.
 *
 * @public
 */
export function readAwsSettings(config: Config): AwsSettings {
  return parseConfigSection(config, SECTION, awsSchema) ?? awsSchema.parse({});
}
