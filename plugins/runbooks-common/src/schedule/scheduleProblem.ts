import { addDays } from '@callboard/backstage-plugin-environments-common';
import { isError } from '@backstage/errors';
import type { RunbookSchedule } from '../types';
import { daysOfRule } from './daysOfRule';
import { readSchedule } from './readSchedule';

// After 28 years each date has fallen on each weekday.
const LONGEST_DAYS = 28 * 366;

/**
 * What is wrong with a schedule, in a sentence; undefined where nothing is.
 *
 * @remarks A rule that never falls, on a 30th of February say, is wrong too.
 *
 * @public
 */
export function scheduleProblem(schedule: RunbookSchedule): string | undefined {
  try {
    const { rule, start } = readSchedule(schedule);
    const days = daysOfRule(rule, start, {
      from: start,
      to: addDays(start, LONGEST_DAYS),
    });
    return days.next().done
      ? `The rule ${schedule.rule} never falls on a day.`
      : undefined;
  } catch (error) {
    return isError(error) ? error.message : String(error);
  }
}
