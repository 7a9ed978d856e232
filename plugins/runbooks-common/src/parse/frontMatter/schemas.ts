import { z } from 'zod';
import { scheduleProblem } from '../../schedule';
import type { RunbookAutomation, RunbookSchedule } from '../../types';
import { camelCase } from './camelCase';
import { readSpan } from './readSpan';

/** Text; numbers and the like as they are written in YAML. */
export const textSchema = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(value => String(value).trim())
  .refine(value => value !== '' && value.length <= 500);

/** `YYYY-MM-DD` of a day that exists; a time of day is cut off. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/)
  .transform(value => value.slice(0, 10))
  .refine(isDay);

/** Days, from days as a number or from a span of time. */
export const reviewEverySchema = z
  .union([z.number(), z.string().transform(spanIn(1440))])
  .refine(isPositive);

/** Minutes, from minutes as a number or from a span of time. */
export const durationSchema = z
  .union([z.number(), z.string().transform(spanIn(1))])
  .refine(isPositive);

/** An object whose keys may be written in snake_case. */
function keyed<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    value =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, each]) => [camelCase(key), each]),
          )
        : value,
    schema,
  );
}

/** A channel, a page or a person; without an address it is only shown. */
export const contactSchema = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform(value =>
      isAddress(value) ? { title: value, url: value } : { title: value },
    ),
  keyed(
    z
      .strictObject({
        title: textSchema.optional(),
        name: textSchema.optional(),
        url: z.string().refine(isAddress).optional(),
      })
      .refine(({ title, name, url }) => title ?? name ?? url)
      .transform(({ title, name, url }) => ({
        title: title ?? name ?? url ?? '',
        ...(url ? { url } : {}),
      })),
  ),
  // `- Security: mailto:security@example.com`
  z
    .record(z.string(), textSchema)
    .refine(given => Object.keys(given).length === 1)
    .transform(given => {
      const [[title, value]] = Object.entries(given);
      return isAddress(value)
        ? { title, url: value }
        : { title: `${title}: ${value}` };
    }),
]);

/** A rule by RFC 5545, or an object that holds one. */
export const scheduleSchema = z
  .union([
    z.string().transform(rule => ({ rule })),
    keyed(
      z.strictObject({
        rule: z.string(),
        time: z.string().optional(),
        timeZone: z.string().optional(),
        start: daySchema.optional(),
        onNonBusinessDays: z.enum(['keep', 'skip', 'next']).optional(),
      }),
    ),
  ])
  .transform(
    (given): RunbookSchedule => ({
      time: '09:00',
      timeZone: 'UTC',
      onNonBusinessDays: 'keep',
      ...given,
      rule: given.rule.trim().replace(/^RRULE:/i, ''),
    }),
  )
  .superRefine((schedule, context) => {
    const message = scheduleProblem(schedule);
    if (message) {
      context.addIssue({ code: 'custom', message });
    }
  });

const workflowSchema = z
  .string()
  .transform(value => value.replace(/^\.github\/workflows\//, ''))
  .refine(value => /^[\w.-]+\.ya?ml$/.test(value));

/** The file name of a workflow, or an object that says more. */
export const automationSchema = z.union([
  workflowSchema.transform(
    (workflow): RunbookAutomation => ({
      ...namedAfter(workflow),
      workflow,
      inputs: {},
    }),
  ),
  keyed(
    z
      .strictObject({
        name: z
          .string()
          .regex(/^[A-Za-z0-9][\w.-]{0,63}$/)
          .optional(),
        title: textSchema.optional(),
        workflow: workflowSchema,
        repository: z
          .string()
          .regex(/^[\w.-]+\/[\w.-]+$/)
          .optional(),
        ref: textSchema.optional(),
        inputs: z.record(z.string(), inputSchema()).optional(),
        environments: z
          .union([textSchema.transform(name => [name]), z.array(textSchema)])
          .optional(),
      })
      .transform(({ name, title, inputs, ...given }): RunbookAutomation => {
        const standard = namedAfter(given.workflow);
        return {
          name: name ?? standard.name,
          title: title ?? (name ? titled(name) : standard.title),
          inputs: inputs ?? {},
          ...given,
        };
      }),
  ),
]);

function inputSchema() {
  return z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .transform(value => String(value ?? ''));
}

function namedAfter(workflow: string): { name: string; title: string } {
  const name = workflow.replace(/\.ya?ml$/, '');
  return { name, title: titled(name) };
}

function titled(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words ? words[0].toUpperCase() + words.slice(1) : name;
}

function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(value);
}

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value >= 1 && value <= 100_000;
}

function spanIn(unit: number): (text: string) => number {
  return text => Math.round((readSpan(text) ?? 0) / unit);
}
