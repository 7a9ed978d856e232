import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Validates one section of the configuration.
 *
 * @throws `InputError` with every problem found, each naming the path, the
 * value and what was expected.
 *
 * @public
 */
export function parseConfigSection<TSchema extends z.ZodType>(
  config: Config,
  section: string,
  schema: TSchema,
): z.output<TSchema> | undefined {
  const raw = config.getOptional(section);
  if (raw === undefined) {
    return undefined;
  }
  const result = schema.safeParse(raw);
  if (result.success) {
    return result.data;
  }
  const problems = result.error.issues.map(issue => {
    const path = [section, ...issue.path.map(formatKey)].join('');
    const value = JSON.stringify(valueAt(raw, issue.path)) ?? 'nothing';
    return `${path} is ${value}: ${issue.message}.`;
  });
  throw new InputError(`Invalid configuration: ${problems.join(' ')}`);
}

function formatKey(key: PropertyKey): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value === null || typeof value !== 'object'
        ? undefined
        : (value as Record<PropertyKey, unknown>)[key],
    raw,
  );
}
