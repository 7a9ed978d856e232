import {
  isTimeZone,
  type DeploymentWindow,
} from '@callboard/backstage-plugin-environments-common';
import { z } from 'zod';

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const EXPECTED_DAYS = `expected "daily" or a list of ${WEEKDAYS.join(', ')}`;
const EXPECTED_TIME =
  'expected a time in quotes from "00:00" to "23:59", such as "18:00"';
const EXPECTED_ZONE =
  'expected an IANA time zone, such as "America/Los_Angeles"';

const timeSchema = z
  .string(EXPECTED_TIME)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, EXPECTED_TIME);

const recurringSchema = z.strictObject({
  days: z.union(
    [z.literal('daily'), z.array(z.enum(WEEKDAYS)).min(1)],
    EXPECTED_DAYS,
  ),
  from: timeSchema,
  to: timeSchema,
  timeZone: z.string(EXPECTED_ZONE).refine(isTimeZone, EXPECTED_ZONE),
});

const alwaysSchema = z.strictObject({
  always: z.literal(
    true,
    'expected true; leave "always" out to give days, from, to and timeZone',
  ),
});

/**
 * Either `always: true` or all of days, from, to and timeZone.
 *
 * @remarks Which of the two was meant is decided first, so that the complaint is about that one.
 *
 * @internal
 */
export const windowSchema = z
  .record(
    z.string(),
    z.unknown(),
    'expected "always: true" or days, from, to and timeZone',
  )
  .transform((raw, context): DeploymentWindow => {
    const result = ('always' in raw ? alwaysSchema : recurringSchema).safeParse(
      raw,
    );
    if (result.success) {
      return result.data;
    }
    for (const issue of result.error.issues) {
      context.addIssue({
        code: 'custom',
        path: issue.path,
        message: issue.message,
      });
    }
    return z.NEVER;
  });
