import { isTimeZone } from '@callboard/backstage-plugin-environments-common';
import { z } from 'zod';
import { parseWallTime } from '../resolve/wallTime';
import type { Weekday } from '../types';
import { isSafeAddress } from './isSafeAddress';

/*
 * Descriptions go after "expected" in what is said of a mistake, and editors show them.
 */

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies Weekday[];

const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .describe('an id of at most 63 small letters, digits and hyphens');

const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe('a title of at most 200 characters');

const timeZoneSchema = z
  .string()
  .refine(isTimeZone)
  .describe('an IANA time zone such as "America/Los_Angeles"');

const personRefSchema = z
  .string()
  .regex(/^(user|contact):[^\s/:]+(\/[^\s/:]+)?$/i)
  .describe(
    'a user such as "user:default/mona", or a contact of this file such as "contact:security-desk"',
  );

const addressSchema = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine(isSafeAddress)
  .describe(
    'a number, mailbox, handle or URL of https, mailto, tel or sip; numbers in quotes, such as "+1-555-0102"',
  );

/** @internal */
export const contactKinds = [
  'phone',
  'sms',
  'email',
  'slack',
  'teams',
  'other',
] as const;

/** @internal */
export const contactSchema = z
  .strictObject({
    ref: personRefSchema,
    name: titleSchema
      .optional()
      .describe('a name; that of the catalog where absent'),
    phone: addressSchema.optional(),
    sms: addressSchema.optional(),
    email: addressSchema.optional(),
    slack: addressSchema.optional(),
    teams: addressSchema.optional(),
    other: addressSchema.optional(),
    channels: z
      .array(
        z
          .strictObject({
            kind: z
              .enum(contactKinds)
              .describe(`one of ${contactKinds.join(', ')}`),
            address: addressSchema,
            label: titleSchema
              .optional()
              .describe('what people call it, such as "work mobile"'),
          })
          .describe('a channel of kind, address and label'),
      )
      .optional()
      .describe('a list of more channels, for several of a kind'),
    timeZone: timeZoneSchema.optional(),
  })
  .describe('a person or desk of ref, name, channels and timeZone');

const wallTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d$/)
  .transform(text => text.replace(' ', 'T'))
  .refine(isWallTime)
  .describe(
    'a day and time by the clock of the schedule\'s zone, such as "2026-01-05T09:00"',
  );

const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('a time of day in quotes, such as "09:00"');

const rotationSchema = z
  .strictObject({
    every: z
      .string()
      .regex(/^([1-9]\d{0,2} )?(hour|day|week|month)s?$/)
      .describe(
        'the length of a shift, such as "week", "2 weeks" or "12 hours"',
      ),
    start: wallTimeSchema,
    end: wallTimeSchema.optional(),
    participants: z
      .array(personRefSchema)
      .min(1)
      .max(200)
      .describe('a list of at least one participant, in order'),
  })
  .describe('a rotation of every, start, end and participants');

const restrictionSchema = z
  .strictObject({
    days: z
      .array(z.enum(WEEKDAYS).describe(`one of ${WEEKDAYS.join(', ')}`))
      .min(1)
      .optional()
      .describe('a list of days on which it begins; every day where absent'),
    from: timeOfDaySchema,
    to: z
      .string()
      .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
      .describe(
        'a time of day in quotes, such as "17:00"; at or before `from` it is on the next day',
      ),
  })
  .describe('hours of days, from and to');

const layerSchema = z
  .strictObject({
    id: idSchema.optional(),
    title: titleSchema.optional(),
    rotation: rotationSchema,
    restrictions: z
      .array(restrictionSchema)
      .max(50)
      .optional()
      .describe(
        'a list of hours in which the layer applies; always where absent',
      ),
  })
  .describe('a layer of id, title, rotation and restrictions');

/** @internal */
export const scheduleSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema.optional(),
    timeZone: timeZoneSchema.optional(),
    layers: z
      .array(layerSchema)
      .min(1)
      .max(50)
      .optional()
      .describe('a list of layers; a later one covers an earlier one'),
    calendar: z
      .string()
      .regex(/^https:\/\/[^\s/@]+(\/\S*)?$/)
      .optional()
      .describe('the https URL of an ICS calendar, without a password'),
  })
  .describe('a schedule of id, title, timeZone and layers, or a calendar');

const delaySchema = z
  .string()
  .regex(/^[1-9]\d{0,3} (minute|hour|day)s?$/)
  .describe('a time such as "30 minutes" or "2 hours"');

const severitySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/)
  .describe('a severity such as "S1"');

const levelSchema = z
  .strictObject({
    title: titleSchema.optional(),
    targets: z
      .array(
        z
          .string()
          .regex(/^(schedule:[^\s/:]+|(user|contact):[^\s/:]+(\/[^\s/:]+)?)$/i)
          .describe(
            'a schedule of this file such as "schedule:primary", a user such as "user:default/mona" or a contact',
          ),
      )
      .max(50)
      .optional()
      .describe('a list of schedules and people who are told together'),
    escalateAfter: z
      .union([delaySchema, z.record(z.string(), delaySchema)])
      .optional()
      .describe(
        'a time such as "30 minutes", or times by severity such as { S1: 30 minutes, default: 2 hours }',
      ),
  })
  .describe('a level of title, targets and escalateAfter');

/** @internal */
export const policySchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema.optional(),
    severities: z
      .array(severitySchema)
      .min(1)
      .max(20)
      .optional()
      .describe(
        'a list of severities, most severe first; S1, S2, S3 where absent',
      ),
    repeat: z
      .int()
      .min(0)
      .max(20)
      .optional()
      .describe('how often to climb again after the last level, from 0 to 20'),
    levels: z
      .array(levelSchema)
      .min(1)
      .max(20)
      .describe('a list of levels, the first one first'),
  })
  .describe('an escalation policy of id, title, severities, repeat and levels');

/** @internal */
export const definitionSchema = z
  .strictObject({
    contacts: z
      .array(contactSchema)
      .optional()
      .describe('a list of people and desks, with how to reach them'),
    schedules: z
      .array(scheduleSchema)
      .optional()
      .describe('a list of schedules'),
    escalation: z
      .array(policySchema)
      .optional()
      .describe('a list of escalation policies'),
  })
  .describe('contacts, schedules and escalation');

function isWallTime(text: string): boolean {
  try {
    parseWallTime(text);
    return true;
  } catch {
    return false;
  }
}
