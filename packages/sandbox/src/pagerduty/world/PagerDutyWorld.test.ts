import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { PagerDutySchedule } from './model';
import { PagerDutyWorld } from './PagerDutyWorld';

const ZONE = 'America/Los_Angeles';
const HOUR = 3_600_000;
const at = (wallClock: string) =>
  DateTime.fromISO(wallClock, { zone: ZONE }).toMillis();

const schedule: PagerDutySchedule = {
  id: 'P1',
  name: 'Primary',
  description: '',
  timeZone: ZONE,
  layers: [
    {
      id: 'L1',
      name: 'Weekly',
      start: '2026-01-05T09:00',
      turnDays: 7,
      userIds: ['A', 'B'],
      restrictions: [],
    },
    {
      id: 'L2',
      name: 'Weekends',
      start: '2026-01-05T09:00',
      turnDays: 7,
      userIds: ['C'],
      restrictions: [{ startDay: 6, startTime: '09:00', hours: 24 }],
    },
  ],
};

function entries(world: PagerDutyWorld, from: string, to: string) {
  const wall = (instant: number) =>
    DateTime.fromMillis(instant, { zone: ZONE }).toFormat('ccc dd HH:mm');
  return world
    .finalEntries(schedule, { from: at(from), to: at(to) })
    .map(({ start, end, userId }) => [wall(start), wall(end), userId]);
}

describe('PagerDutyWorld', () => {
  it('lays later layers over earlier ones', () => {
    expect(
      entries(new PagerDutyWorld(), '2026-11-18T00:00', '2026-11-25T00:00'),
    ).toEqual([
      ['Mon 16 09:00', 'Sat 21 09:00', 'B'],
      ['Sat 21 09:00', 'Sun 22 09:00', 'C'],
      ['Sun 22 09:00', 'Mon 23 09:00', 'B'],
      ['Mon 23 09:00', 'Sat 28 09:00', 'A'],
    ]);
  });

  it('keeps the wall clock of hand-offs when clocks change', () => {
    expect(
      entries(new PagerDutyWorld(), '2026-10-27T00:00', '2026-11-10T00:00')
        .map(([start]) => start)
        .filter(start => start.startsWith('Mon')),
    ).toEqual(['Mon 26 09:00', 'Mon 02 09:00', 'Mon 09 09:00']);
  });

  it('lays overrides over everything, the latest on top', () => {
    const world = new PagerDutyWorld();
    const override = (start: string, end: string, userId: string) =>
      world.addOverride({
        scheduleId: 'P1',
        start: at(start),
        end: at(end),
        userId,
      });
    override('2026-11-20T00:00', '2026-11-22T00:00', 'D');
    const { id } = override('2026-11-21T00:00', '2026-11-21T12:00', 'E');
    expect(entries(world, '2026-11-20T00:00', '2026-11-22T00:00')).toEqual([
      ['Fri 20 00:00', 'Sat 21 00:00', 'D'],
      ['Sat 21 00:00', 'Sat 21 12:00', 'E'],
      ['Sat 21 12:00', 'Sun 22 00:00', 'D'],
    ]);
    expect(world.removeOverride('P1', id)).toBe(true);
    expect(world.removeOverride('P1', id)).toBe(false);
    expect(entries(world, '2026-11-20T00:00', '2026-11-22T00:00')).toEqual([
      ['Fri 20 00:00', 'Sun 22 00:00', 'D'],
    ]);
  });

  it('has exactly one on call at every instant, whatever the overrides', () => {
    const start = at('2026-11-16T00:00');
    const override = fc.record({
      from: fc.integer({ min: 0, max: 200 }),
      hours: fc.integer({ min: 1, max: 72 }),
      userId: fc.constantFrom('A', 'D', 'E'),
    });
    fc.assert(
      fc.property(
        fc.array(override, { maxLength: 5 }),
        fc.integer({ min: 0, max: 400 }),
        (overrides, halfHours) => {
          const world = new PagerDutyWorld();
          overrides.forEach(({ from, hours, userId }) =>
            world.addOverride({
              scheduleId: 'P1',
              start: start + from * HOUR,
              end: start + (from + hours) * HOUR,
              userId,
            }),
          );
          const now = start + (halfHours * HOUR) / 2;
          const found = world.finalEntries(schedule, { from: now, to: now });
          const last = overrides.findLast(
            ({ from, hours }) =>
              start + from * HOUR <= now && now < start + (from + hours) * HOUR,
          );
          expect(found).toHaveLength(1);
          expect([found[0].userId, undefined]).toContain(last?.userId);
        },
      ),
    );
  });
});
