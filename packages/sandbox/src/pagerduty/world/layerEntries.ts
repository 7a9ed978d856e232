import { DateTime } from 'luxon';
import type { Instant } from '../../world/model';
import type { OnCallEntry, PagerDutyLayer, PagerDutySchedule } from './model';

export interface Span {
  from: Instant;
  to: Instant;
}

/** Who is on call by one layer, in a span and a little around it. */
export function layerEntries(
  { timeZone }: PagerDutySchedule,
  layer: PagerDutyLayer,
  { from, to }: Span,
): OnCallEntry[] {
  const first = DateTime.fromISO(layer.start, { zone: timeZone });
  const { turnDays, userIds } = layer;
  const turnAt = (turn: number) =>
    first.plus({ days: turn * turnDays }).toMillis();
  const since = DateTime.fromMillis(from).diff(first, 'days').days;
  const turns: OnCallEntry[] = [];
  // A day earlier: clocks may have been changed in between.
  const begin = Math.max(0, Math.floor((since - 1) / turnDays));
  for (let turn = begin; turnAt(turn) < to; turn += 1) {
    turns.push({
      start: turnAt(turn),
      end: turnAt(turn + 1),
      userId: userIds[turn % userIds.length],
    });
  }
  return layer.restrictions.length === 0
    ? turns
    : turns.flatMap(entry => restricted(entry, layer, timeZone));
}

function restricted(
  { start, end, userId }: OnCallEntry,
  { restrictions }: PagerDutyLayer,
  zone: string,
): OnCallEntry[] {
  const found: OnCallEntry[] = [];
  const week = DateTime.fromMillis(start, { zone }).startOf('week');
  for (
    let index = -1;
    week.plus({ weeks: index }).toMillis() < end;
    index += 1
  ) {
    for (const { startDay, startTime, hours } of restrictions) {
      const [hour, minute] = startTime.split(':').map(Number);
      const opens = week
        .plus({ weeks: index, days: startDay - 1 })
        .set({ hour, minute });
      const clipped = {
        start: Math.max(start, opens.toMillis()),
        end: Math.min(end, opens.plus({ hours }).toMillis()),
        userId,
      };
      if (clipped.start < clipped.end) {
        found.push(clipped);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
