import pLimit from 'p-limit';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { readLayerSchedule } from './readLayerSchedule';
import { readShiftSchedules } from './readShiftSchedules';
import type { ScheduleReading, TimeWindow } from './ScheduleReading';

const AT_ONCE = 4;

/** What came of reading a schedule: undefined for one that there is not, an error for one that could not be read. */
export type ScheduleOutcome = ScheduleReading | undefined | Error;

/**
 * Reads schedules of either version; one that fails leaves the others as they are.
 *
 * @throws the signal's reason where that fires.
 */
export async function readSchedules(
  client: PagerDutyClient,
  ids: readonly string[],
  window: TimeWindow,
  signal: AbortSignal,
): Promise<Map<string, ScheduleOutcome>> {
  const limit = pLimit(AT_ONCE);
  const outcomes = new Map<string, ScheduleOutcome>(
    await Promise.all(
      ids.map(id =>
        limit(
          async (): Promise<[string, ScheduleOutcome]> => [
            id,
            await outcomeOf(
              () => readLayerSchedule(client, id, window, signal),
              signal,
            ),
          ],
        ),
      ),
    ),
  );
  const others = ids.filter(id => outcomes.get(id) === undefined);
  const shifts = await outcomeOf(
    () => readShiftSchedules(client, others, window, signal),
    signal,
  );
  for (const id of others) {
    outcomes.set(id, shifts instanceof Error ? shifts : shifts.get(id));
  }
  return outcomes;
}

async function outcomeOf<T>(
  read: () => Promise<T>,
  signal: AbortSignal,
): Promise<T | Error> {
  try {
    return await read();
  } catch (error) {
    signal.throwIfAborted();
    return error as Error;
  }
}
