import { z } from 'zod';
import type { RunbookKind, RunbookMeta } from '../../types';
import {
  automationSchema,
  contactSchema,
  daySchema,
  durationSchema,
  reviewEverySchema,
  scheduleSchema,
  textSchema,
} from './schemas';

/** What front matter says of one runbook, as far as it was understood. */
export type FrontMatterValues = Partial<Omit<RunbookMeta, 'other'>> & {
  title?: string;
  kind?: RunbookKind;
};

/** How one key of the front matter is read. */
export interface FrontMatterField {
  name: keyof FrontMatterValues;
  /** Other spellings, in camelCase. */
  aliases: string[];
  schema: z.ZodType;
  /** Whether it takes several values; a single one is a list of one. */
  list: boolean;
  /** What it has to be, to go after "expected". */
  expected: string;
}

const field = (
  name: keyof FrontMatterValues,
  schema: z.ZodType,
  expected: string,
  options: { aliases?: string[]; list?: boolean } = {},
): FrontMatterField => ({
  name,
  schema,
  expected,
  aliases: options.aliases ?? [],
  list: options.list ?? false,
});

/** Every key that we know. */
const FRONT_MATTER_FIELDS: FrontMatterField[] = [
  field('title', textSchema, 'a title'),
  field(
    'kind',
    z.enum(['incident', 'procedure', 'automated']),
    '"incident", "procedure" or "automated"',
  ),
  field('severity', textSchema, 'one word such as "S1" or "critical"'),
  field('alarms', textSchema, 'names of alarms, with * for any text', {
    aliases: ['alarm', 'alerts', 'alert'],
    list: true,
  }),
  field('checks', textSchema, 'ids of checks, with * for any text', {
    aliases: ['check'],
    list: true,
  }),
  field('services', textSchema, 'names of components', {
    aliases: ['service', 'components', 'component'],
    list: true,
  }),
  field('environments', textSchema, 'names of environments', {
    aliases: ['environment'],
    list: true,
  }),
  field('owner', textSchema, 'a team or a person such as "group:platform"'),
  field(
    'contacts',
    contactSchema,
    'a text, or a title and a url of http, https, mailto or tel',
    { aliases: ['contact'], list: true },
  ),
  field('lastReviewed', daySchema, 'a day such as 2026-01-31', {
    aliases: ['lastReviewedOn', 'reviewed', 'lastReview'],
  }),
  field(
    'reviewEvery',
    reviewEverySchema,
    'a time such as 90d, 3 months or P6M',
    {
      aliases: ['reviewIn', 'reviewInterval'],
    },
  ),
  field(
    'schedule',
    scheduleSchema,
    'a rule such as FREQ=WEEKLY;BYDAY=MO, or { rule, time, timeZone, start, onNonBusinessDays }',
  ),
  field('duration', durationSchema, 'a time such as 5m, 2h or PT30M'),
  field('role', textSchema, 'who does it, such as "on-call engineer"'),
  field(
    'automations',
    automationSchema,
    'the file name of a workflow such as rollback.yml, or { name, title, workflow, repository, ref, inputs, environments }',
    { aliases: ['automation'], list: true },
  ),
];

/** Finds a field by a key as its author wrote it, once in camelCase. */
export function findField(key: string): FrontMatterField | undefined {
  return FRONT_MATTER_FIELDS.find(
    ({ name, aliases }) => name === key || aliases.includes(key),
  );
}
