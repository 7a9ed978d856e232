import type { Config } from '@backstage/config';
import type { Environment } from '@callboard/backstage-plugin-environments-common';
import { z } from 'zod';
import { accountIdSchema, regionSchema } from './awsSchemas';
import { defaultEnvironments } from './defaultEnvironments';
import { parseConfigSection } from './parseConfigSection';
import { windowSchema } from './windowSchema';

const SECTION = 'callboard.environments';
const EXPECTED_NAME =
  'expected small letters, digits, dots, hyphens and underscores, such as "prod"';
const EXPECTED_TIER = 'expected development, staging or production';

const nameList = (expected: string) =>
  z.array(z.string(expected).trim().min(1, expected), expected);

const environmentSchema = z
  .strictObject({
    name: z
      .string(EXPECTED_NAME)
      .regex(/^[a-z0-9][a-z0-9._-]*$/, EXPECTED_NAME),
    title: z.string('expected a text').trim().min(1).optional(),
    tier: z.enum(['development', 'staging', 'production'], EXPECTED_TIER),
    github: z
      .strictObject({
        environments: nameList('expected GitHub environment names').optional(),
        branches: nameList('expected names of branches').optional(),
      })
      .optional(),
    aws: z
      .strictObject({
        accountId: accountIdSchema.optional(),
        region: regionSchema.optional(),
      })
      .optional(),
    window: windowSchema.optional(),
  })
  .transform(
    (raw): Environment => ({
      name: raw.name,
      title: raw.title ?? raw.name,
      tier: raw.tier,
      github: {
        environments: raw.github?.environments ?? [raw.name],
        branches: raw.github?.branches ?? [],
      },
      ...(raw.aws && { aws: raw.aws }),
      ...(raw.window && { window: raw.window }),
    }),
  );

const environmentsSchema = z
  .array(environmentSchema, 'expected a list of environments')
  .min(1, 'expected at least one environment')
  .transform((environments, context) => {
    const names = new Set<string>();
    const owners = new Map<string, string>();
    environments.forEach(({ name, github }, index) => {
      if (names.has(name)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: 'expected a name that no other environment has',
        });
      }
      names.add(name);
      github.environments.forEach((alias, position) => {
        const owner = owners.get(alias.toLowerCase()) ?? name;
        if (owner !== name) {
          context.addIssue({
            code: 'custom',
            path: [index, 'github', 'environments', position],
            message: `expected a GitHub environment name that does not already mean ${owner}`,
          });
        }
        owners.set(alias.toLowerCase(), owner);
      });
    });
    return environments;
  });

/**
 * Reads `callboard.environments`.
 *
 * @returns the environments in promotion order; {@link defaultEnvironments} where the key is absent.
 * @throws `InputError` naming the path, the value and what was expected.
 *
 * @public
 */
export function readEnvironments(config: Config): Environment[] {
  return (
    parseConfigSection(config, SECTION, environmentsSchema) ??
    defaultEnvironments
  );
}
