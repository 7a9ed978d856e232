import type { JsonObject, JsonValue } from '@backstage/types';
import type { z } from 'zod';
import { onCallJsonSchema } from './onCallJsonSchema';
import { listed, sayWrong, written } from './sayWrong';
import type { SourcePath, SourceText } from './SourceText';

/**
 * Says in words what a schema found wrong: with what it is, and what was expected.
 *
 * @param path - of what was parsed
 * @param value - what was parsed
 *
 * @internal
 */
export function complainOfIssues(
  text: SourceText,
  issues: z.core.$ZodIssue[],
  path: SourcePath,
  value: unknown,
): void {
  for (const issue of issues) {
    const within = issue.path as SourcePath;
    const whole = [...path, ...within];
    const schema = schemaAt(whole);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        text.complain(whole, unknownKey(key, schema), key);
      }
    } else {
      text.complain(whole, wrongValue(whole, valueAt(value, within), schema));
    }
  }
}

function unknownKey(key: string, schema: JsonObject | undefined): string {
  const known = Object.keys((schema?.properties as JsonObject) ?? {});
  return sayWrong(`"${key}" is not known here`, listed(known), {
    word: key,
    known,
  });
}

function wrongValue(
  path: SourcePath,
  value: unknown,
  schema: JsonObject | undefined,
): string {
  const key = path.at(-1);
  const name = typeof key === 'string' ? `"${key}"` : 'This';
  const expected = String(schema?.description ?? 'something else');
  if (value === undefined || value === null) {
    return sayWrong(
      `${name} is ${value === null ? 'empty' : 'missing'}`,
      expected,
    );
  }
  const known = Array.isArray(schema?.enum) ? schema.enum.map(String) : [];
  return sayWrong(`${name} is ${written(value)}`, expected, {
    word: value,
    known,
  });
}

/** What editors are told of a place tells people too. */
function schemaAt(path: SourcePath): JsonObject | undefined {
  return path.reduce<JsonObject | undefined>((schema, part) => {
    const step = schema && stepInto(schema, part);
    return step && typeof step === 'object' ? (step as JsonObject) : undefined;
  }, onCallJsonSchema);
}

function stepInto(
  schema: JsonObject,
  part: string | number,
): JsonValue | undefined {
  if (typeof part === 'number') {
    return schema.items;
  }
  const properties = (schema.properties ?? {}) as JsonObject;
  if (Object.hasOwn(properties, part)) {
    return properties[part];
  }
  const choices = (schema.anyOf ?? [schema]) as JsonObject[];
  return choices.find(({ type }) => type === 'object')?.additionalProperties;
}

function valueAt(value: unknown, path: SourcePath): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, part)
        ? (at as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}
