import type { z } from 'zod';
import { complainOfIssues } from './complainOfIssues';
import {
  contactSchema,
  policySchema,
  scheduleSchema,
} from './definitionSchema';
import type { DefinitionOptions, OnCallDefinition } from './OnCallDefinition';
import { PeopleOfFile } from './PeopleOfFile';
import { readPolicy } from './readPolicy';
import { readSchedule } from './readSchedule';
import { listed, sayWrong, written } from './sayWrong';
import { SourceText, type SourcePath } from './SourceText';

const MOST_CHARACTERS = 512 * 1024;
const KEYS = ['contacts', 'schedules', 'escalation'] as const;

/** One item of a list of the file, as its schema took it. */
interface Item<T> {
  value: T;
  /** As it is written. */
  raw: Record<string, unknown>;
  path: SourcePath;
}

/** A definition with the text that it was read from. */
export interface ReadDefinition {
  definition: OnCallDefinition;
  text: SourceText;
  /** Where contacts, schedules and policies stand, by the list and their ids: `schedules:primary`. */
  paths: Map<string, SourcePath>;
}

/**
 * Reads a file; what is wrong with one part leaves the others as they are. Never throws.
 *
 * @internal
 */
export function readDefinition(
  yaml: string,
  options: DefinitionOptions,
): ReadDefinition {
  const tooLong = yaml.length > MOST_CHARACTERS;
  const text = new SourceText(tooLong ? '' : yaml, options);
  if (tooLong) {
    text.complain(
      [],
      `The file has ${yaml.length} characters; expected at most ${MOST_CHARACTERS}.`,
    );
  }
  const root = text.problems.length ? undefined : readRoot(text);
  const paths = new Map<string, SourcePath>();
  const definition = root
    ? readParts(root, text, options, paths)
    : { schedules: [], policies: [], people: [], calendars: [] };
  return {
    definition: { ...definition, problems: inOrder(text) },
    text,
    paths,
  };
}

function readRoot(text: SourceText): Record<string, unknown> | undefined {
  const root = text.read();
  if (text.problems.length) {
    return undefined;
  }
  const isMap =
    root !== null && typeof root === 'object' && !Array.isArray(root);
  if (!isMap || !Object.keys(root).length) {
    const isEmpty = isMap || root === null || root === undefined;
    text.complain(
      [],
      sayWrong(
        `The file is ${isEmpty ? 'empty' : written(root)}`,
        'a map of contacts, schedules and escalation',
      ),
    );
    return undefined;
  }
  for (const key of Object.keys(root)) {
    if (!(KEYS as readonly string[]).includes(key)) {
      text.complain(
        [],
        sayWrong(`"${key}" is not known here`, listed(KEYS), {
          word: key,
          known: KEYS,
        }),
        key,
      );
    }
  }
  return root as Record<string, unknown>;
}

function readParts(
  root: Record<string, unknown>,
  text: SourceText,
  { idPrefix }: DefinitionOptions,
  paths: Map<string, SourcePath>,
): Omit<OnCallDefinition, 'problems'> {
  const people = new PeopleOfFile(text, idPrefix);
  const contacts = readList(text, root, 'contacts', contactSchema, raw =>
    people.addBroken(raw.ref),
  );
  for (const { value, raw, path } of contacts) {
    const ref = people.add(value, Object.keys(raw), path);
    paths.set(`contacts:${ref}`, path);
  }

  const given = readList(text, root, 'schedules', scheduleSchema);
  const scheduleIds = new Set(idsIn(root.schedules));
  const context = { text, people, idPrefix, scheduleIds };
  const calendars: OnCallDefinition['calendars'] = [];
  const schedules = withUniqueIds(given, text).flatMap(({ value, path }) => {
    const schedule = readSchedule(value, context, path);
    if (schedule && value.calendar) {
      calendars.push({ scheduleId: schedule.id, url: value.calendar });
    }
    return schedule ? [noted(schedule, path)] : [];
  });
  const policies = withUniqueIds(
    readList(text, root, 'escalation', policySchema),
    text,
  ).map(({ value, path }) => noted(readPolicy(value, context, path), path));
  return { schedules, policies, people: people.all(), calendars };

  function noted<T extends { id: string }>(read: T, path: SourcePath): T {
    paths.set(`${path[0]}:${read.id}`, path);
    return read;
  }
}

/** The items of a list that its schema takes; it complains of the others. */
function readList<T extends z.ZodType>(
  text: SourceText,
  root: Record<string, unknown>,
  key: (typeof KEYS)[number],
  schema: T,
  onBroken?: (raw: Record<string, unknown>) => void,
): Item<z.output<T>>[] {
  const list = root[key];
  if (list === undefined || list === null) {
    return [];
  }
  if (!Array.isArray(list)) {
    text.complain([key], `"${key}" is ${written(list)}; expected a list.`);
    return [];
  }
  return list.flatMap((raw, index) => {
    const path = [key, index];
    const result = schema.safeParse(raw);
    if (result.success) {
      return [
        { value: result.data, raw: raw as Record<string, unknown>, path },
      ];
    }
    complainOfIssues(text, result.error.issues, path, raw);
    if (raw !== null && typeof raw === 'object') {
      onBroken?.(raw as Record<string, unknown>);
    }
    return [];
  });
}

/** Of two with the same id the first counts. */
function withUniqueIds<T extends { id: string }>(
  items: Item<T>[],
  text: SourceText,
): Item<T>[] {
  const seen = new Set<string>();
  return items.filter(({ value: { id }, path }) => {
    const isNew = !seen.has(id);
    if (!isNew) {
      text.complain(
        [...path, 'id'],
        `The id "${id}" is taken by another one above; expected each once.`,
      );
    }
    seen.add(id);
    return isNew;
  });
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list)
    ? list
        .map(item => (item as { id?: unknown } | null)?.id)
        .filter(id => typeof id === 'string')
    : [];
}

function inOrder(text: SourceText): OnCallDefinition['problems'] {
  return text.problems.toSorted(
    (one, other) =>
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}
