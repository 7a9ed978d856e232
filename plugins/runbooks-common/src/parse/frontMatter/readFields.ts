import type { RunbookDiagnostic } from '../../types';
import { camelCase } from './camelCase';
import {
  findField,
  type FrontMatterField,
  type FrontMatterValues,
} from './fields';

/** Keys of front matter, understood. */
export interface ReadFields {
  values: FrontMatterValues;
  other: Record<string, unknown>;
}

/**
 * Reads keys and values; what is wrong with one leaves the others as they are.
 *
 * @param place - goes before the key in what is said of it
 */
export function readFields(
  entries: [string, unknown][],
  lineOf: (key: string) => number,
  diagnostics: RunbookDiagnostic[],
  place = '',
): ReadFields {
  const values: Record<string, unknown> = {};
  const other: [string, unknown][] = [];
  for (const [key, value] of entries) {
    const field = findField(camelCase(key));
    if (!field) {
      other.push([key, value]);
    } else if (value !== null && value !== undefined) {
      const complain = (bad: unknown, expected: string) =>
        diagnostics.push({
          level: 'problem',
          rule: 'front-matter-invalid',
          message: `${place}${key} in the front matter is ${written(
            bad,
          )}; expected ${expected}.`,
          line: lineOf(key),
        });
      const read = readValue(field, value, complain);
      if (read !== undefined) {
        values[field.name] = read;
      }
    }
  }
  // The schemas of `fields` give each value its type.
  return {
    values: values as FrontMatterValues,
    other: Object.fromEntries(other),
  };
}

function readValue(
  field: FrontMatterField,
  value: unknown,
  complain: (bad: unknown, expected: string) => void,
): unknown {
  if (!field.list) {
    return readOne(field, value, complain);
  }
  const items = (Array.isArray(value) ? value : [value]).flatMap(item => {
    const read = readOne(field, item, complain);
    return read === undefined ? [] : [read];
  });
  return field.name === 'automations'
    ? withoutTwins(items as { name: string }[], complain)
    : items;
}

function readOne(
  field: FrontMatterField,
  value: unknown,
  complain: (bad: unknown, expected: string) => void,
): unknown {
  const result = field.schema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  const said = result.error.issues.find(({ code }) => code === 'custom');
  const detail =
    said && said.message !== 'Invalid input'
      ? ` (${said.message.replace(/\.$/, '')})`
      : '';
  complain(value, `${field.expected}${detail}`);
  return undefined;
}

function withoutTwins(
  automations: { name: string }[],
  complain: (bad: unknown, expected: string) => void,
): { name: string }[] {
  const names = new Set<string>();
  return automations.filter(({ name }) => {
    if (names.has(name)) {
      complain(name, 'a name of its own for each automation');
      return false;
    }
    names.add(name);
    return true;
  });
}

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
