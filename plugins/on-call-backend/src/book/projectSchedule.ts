import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';
import type { ProjectedSchedule } from './projections';
import { newestFirst } from './newestFirst';
import type { StoredReading } from './StoredReading';

/**
 * What is so of a schedule that one or several readings tell of.
 *
 * @returns undefined where none does.
 */
export function projectSchedule(
  scheduleId: string,
  readings: StoredReading[],
): ProjectedSchedule | undefined {
  return [...readings].sort(newestFirst).flatMap(({ provider, reading }) => {
    const found = reading.schedules.find(({ id }) => id === scheduleId);
    return found ? [toProjected(provider, reading, found)] : [];
  })[0];
}

function toProjected(
  provider: string,
  { key, source }: OnCallReading,
  { url, ...schedule }: OnCallReading['schedules'][number],
): ProjectedSchedule {
  return {
    schedule,
    source: { ...source, ...(url && { url }) },
    provider,
    key,
  };
}
