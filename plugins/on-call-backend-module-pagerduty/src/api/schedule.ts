import { z } from 'zod';
import { instant, referenceSchema } from './reference';

const entrySchema = z.object({
  start: instant,
  end: instant,
  user: referenceSchema,
});

/** A schedule of layers, with who is on call in the window that was asked for. */
export const scheduleSchema = referenceSchema.extend({
  time_zone: z.string().nullish(),
  final_schedule: z.object({
    rendered_schedule_entries: z.array(entrySchema),
  }),
});

export type PagerDutySchedule = z.output<typeof scheduleSchema>;

/** A schedule of shifts, as the API of version 3 lists it. */
export const shiftScheduleSchema = referenceSchema.extend({
  time_zone: z.string().nullish(),
});

export type PagerDutyShiftSchedule = z.output<typeof shiftScheduleSchema>;
