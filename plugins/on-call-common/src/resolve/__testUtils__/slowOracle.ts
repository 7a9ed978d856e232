import { DateTime, type DurationLikeObject } from 'luxon';
import type { Override, RotationLayer, Schedule } from '../../types';

const MINUTE_MS = 60_000;
const LEAD_MINUTES = 26 * 60;
const PLURAL = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
} as const satisfies Record<string, keyof DurationLikeObject>;

/** Who is on call in one minute, and by what. */
export interface Minute {
  at: string;
  people: string[];
  layerId?: string;
  overrideId?: string;
  unknown?: boolean;
}

/**
 * Says minute by minute who is on call, as one would with a clock on the wall and a pencil:
 * what is set for a time has happened once the clock has shown that time or a later one.
 *
 * @remarks For tests alone. It shares nothing with the resolver.
 */
export function slowOracle(
  schedule: Schedule,
  overrides: Override[],
  window: { from: string; to: string },
): Minute[] {
  const from = Date.parse(window.from);
  const to = Date.parse(window.to);
  const minutes: Minute[] = [];
  // The clock has to be watched for longer than it is ever set back.
  let latest = readClock(schedule.timeZone, from - LEAD_MINUTES * MINUTE_MS);
  for (let at = from - LEAD_MINUTES * MINUTE_MS; at < to; at += MINUTE_MS) {
    const clock = readClock(schedule.timeZone, at);
    latest = clock > latest ? clock : latest;
    if (at >= from) {
      minutes.push({
        at: new Date(at).toISOString(),
        ...(overridden(overrides, at) ?? scheduled(schedule, at, latest)),
      });
    }
  }
  return minutes;
}

/** What the clock on the wall shows, on a calendar in which every day has 24 hours. */
function readClock(timeZone: string, at: number): DateTime {
  return DateTime.fromMillis(at, { zone: timeZone }).setZone('utc', {
    keepLocalTime: true,
  });
}

function overridden(
  overrides: Override[],
  at: number,
): Omit<Minute, 'at'> | undefined {
  const [last] = overrides
    .filter(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end))
    .reverse()
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  return (
    last && { people: last.person ? [last.person] : [], overrideId: last.id }
  );
}

function scheduled(
  { base }: Schedule,
  at: number,
  clock: DateTime,
): Omit<Minute, 'at'> {
  if (base.kind === 'shifts') {
    if (at < Date.parse(base.from) || at >= Date.parse(base.to)) {
      return { people: [], unknown: true };
    }
    const running = base.shifts
      .filter(
        ({ start, end }) =>
          Date.parse(start) <= at && (!end || at < Date.parse(end)),
      )
      .sort((one, other) => Date.parse(one.start) - Date.parse(other.start))
      .flatMap(({ people }) => people);
    return { people: [...new Set(running)].sort() };
  }
  for (const layer of [...base.layers].reverse()) {
    const person = personOf(layer, clock);
    if (person) {
      return { people: [person], layerId: layer.id };
    }
  }
  return { people: [] };
}

function personOf(layer: RotationLayer, clock: DateTime): string | undefined {
  const start = DateTime.fromISO(layer.start, { zone: 'utc' });
  const over =
    layer.end !== undefined &&
    clock >= DateTime.fromISO(layer.end, { zone: 'utc' });
  if (clock < start || over || !applies(layer, clock)) {
    return undefined;
  }
  // A guess from below, and then hand-off by hand-off.
  const unit = PLURAL[layer.unit];
  const guess =
    Math.floor(clock.diff(start, unit).get(unit) / layer.length) - 2;
  let turn = Math.max(guess, 0);
  while (start.plus({ [unit]: (turn + 1) * layer.length }) <= clock) {
    turn += 1;
  }
  return layer.participants[turn % layer.participants.length];
}

function applies({ restrictions }: RotationLayer, clock: DateTime): boolean {
  return (
    !restrictions.length ||
    restrictions.some(({ days, from, to }) =>
      [0, 1].some(ago => {
        const day = clock.startOf('day').minus({ days: ago });
        const begin = timeOn(day, from);
        const end = timeOn(to > from ? day : day.plus({ days: 1 }), to);
        return (
          days.some(name => name === day.weekdayLong?.toLowerCase()) &&
          begin <= clock &&
          clock < end
        );
      }),
    )
  );
}

function timeOn(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour, minute });
}
