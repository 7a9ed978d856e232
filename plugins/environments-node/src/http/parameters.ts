import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * A parameter that is left out, given once (then it arrives as a text) or several times.
 *
 * @public
 */
export function severalOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .preprocess(
      value => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).max(100, 'expected at most 100 values').optional(),
    )
    .optional();
}

/**
 * A parameter that is one name.
 *
 * @public
 */
export const nameParameter = z
  .string('expected one value or several')
  .min(1, 'expected a name, not an empty text');

/**
 * A parameter that is one entity ref, of which the kind and the namespace may be left out.
 *
 * @public
 */
export function entityRefParameter(defaultKind: string) {
  return nameParameter.transform((value, context) => {
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

/**
 * A parameter that is left out, `true` or `false`.
 *
 * @public
 */
export const flagParameter = z
  .enum(['true', 'false'], 'expected true or false')
  .transform(value => value === 'true')
  .optional();

/**
 * A parameter that is left out or a whole number from 1 on.
 *
 * @public
 */
export function countParameter(max: number) {
  const expected = `expected a whole number from 1 to ${max}`;
  return z
    .string('expected one whole number')
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine(value => value >= 1 && value <= max, expected)
    .optional();
}

/**
 * A parameter that is left out or a text to search for.
 *
 * @public
 */
export const textParameter = z
  .string('expected one text')
  .max(200, 'expected at most 200 characters')
  .optional();

/**
 * A parameter that is left out or the place where a page begins.
 *
 * @public
 */
export const cursorParameter = z.string('expected one cursor').optional();

/**
 * Reads a request's query or body.
 *
 * @throws `InputError` that names each wrong parameter and what was expected.
 *
 * @public
 */
export function parseParameters<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(({ path, message }) =>
          path.length ? `${String(path[0])}: ${message}` : message,
        )
        .join('; '),
    );
  }
  return result.data;
}
