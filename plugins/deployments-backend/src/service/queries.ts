import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';
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

// A parameter that is given once arrives as a text, twice as a list.
function several<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .preprocess(
      value => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).max(100).optional(),
    )
    .optional();
}

const name = z
  .string('expected one value or several')
  .min(1, 'expected a name, not an empty text');

const status = z.enum(statuses, `expected one of ${statuses.join(', ')}`);

const flag = z
  .enum(['true', 'false'], 'expected true or false')
  .transform(value => value === 'true')
  .optional();

const limit = z
  .string('expected one whole number')
  .regex(/^\d+$/, 'expected a whole number from 1 to 100')
  .transform(Number)
  .refine(
    value => value >= 1 && value <= 100,
    'expected a whole number from 1 to 100',
  )
  .optional();

const cursor = z.string('expected one cursor').optional();

function entityRef(defaultKind: string) {
  return name.transform((value, context) => {
    try {
      return stringifyEntityRef(
        parseEntityRef(value, { defaultKind, defaultNamespace: 'default' }),
      );
    } catch {
      context.addIssue({
        code: 'custom',
        message: `expected an entity ref such as ${defaultKind}:default/name`,
      });
      return z.NEVER;
    }
  });
}

const historyQuery = z.object({
  environment: several(name),
  status: several(status),
  source: several(name),
  includeOther: flag,
  cursor,
  limit,
});

const portfolioQuery = z.object({
  owner: several(entityRef('group')),
  system: several(entityRef('system')),
  environment: several(name),
  status: several(status),
  attention: flag,
  text: z.string('expected one text').max(200).optional(),
  cursor,
  limit,
});

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const result = schema.safeParse(query);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(({ path, message }) => `${String(path[0])}: ${message}`)
        .join('; '),
    );
  }
  return result.data;
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parseHistoryQuery(query: unknown) {
  return parse(historyQuery, query);
}

/** @throws `InputError` that names each wrong parameter and what was expected. */
export function parsePortfolioQuery(query: unknown) {
  return parse(portfolioQuery, query);
}
