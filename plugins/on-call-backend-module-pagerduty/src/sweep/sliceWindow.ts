import type { TimeWindow } from './ScheduleReading';

/**
 * Cuts a window into pieces of at most so many milliseconds, which follow each other.
 */
export function sliceWindow(
  { from, to }: TimeWindow,
  longest: number,
): TimeWindow[] {
  const end = Date.parse(to);
  const slices: TimeWindow[] = [];
  for (let start = Date.parse(from); start < end; start += longest) {
    slices.push({
      from: new Date(start).toISOString(),
      to: new Date(Math.min(end, start + longest)).toISOString(),
    });
  }
  return slices;
}
