import { DAY_MS } from '../read/windows';
import type { AbsenceNoticeKey } from './AbsenceNoticeStore';

// Providers tell of the week before alone, so that a longer shift seems to begin later every day.
const SURE_MS = 6 * DAY_MS;

/**
 * Those shifts of which nobody was told yet.
 *
 * @param sent - what was told
 * @param now - instant. Of a shift that seems to have begun days ago, whatever was told of that schedule before counts.
 */
export function untoldOf<T extends AbsenceNoticeKey>(
  shifts: readonly T[],
  sent: readonly AbsenceNoticeKey[],
  now: string,
): T[] {
  const sureSince = Date.parse(now) - SURE_MS;
  return shifts.filter(shift => {
    const told = sent.filter(
      ({ person, scheduleId }) =>
        person === shift.person && scheduleId === shift.scheduleId,
    );
    return Date.parse(shift.shiftStart) < sureSince
      ? !told.some(({ shiftStart }) => shiftStart <= now)
      : !told.some(({ shiftStart }) => shiftStart === shift.shiftStart);
  });
}
