import fc from 'fast-check';
import { domainOf, formatTick, ticksOf } from './timeAxis';

const zone = 'America/Los_Angeles';
const now = Date.parse('2026-11-18T18:40:00Z');

const texts = (range: '3h' | '24h' | '7d', end = now) =>
  ticksOf(range, domainOf(range, end), zone).map(tick =>
    formatTick(range, tick, zone),
  );

it('puts ticks where a clock is round', () => {
  expect(texts('3h')).toEqual([
    '08:00',
    '08:30',
    '09:00',
    '09:30',
    '10:00',
    '10:30',
  ]);
  expect(texts('24h')).toEqual([
    '12:00',
    '16:00',
    '20:00',
    '00:00',
    '04:00',
    '08:00',
  ]);
  expect(texts('7d')).toEqual([
    'Thu 12',
    'Fri 13',
    'Sat 14',
    'Sun 15',
    'Mon 16',
    'Tue 17',
    'Wed 18',
  ]);
});

it('keeps them round on the day on which clocks go back', () => {
  expect(texts('24h', Date.parse('2026-11-01T20:00:00Z'))).toEqual([
    '16:00',
    '20:00',
    '00:00',
    '04:00',
    '08:00',
    '12:00',
  ]);
});

it('rises, and stays within the stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
      fc.constantFrom('3h', '24h', '7d'),
      (end, range) => {
        const [from, to] = domainOf(range as '3h', end);
        const ticks = ticksOf(range as '3h', [from, to], zone);
        ticks.forEach((tick, index) => {
          expect(tick).toBeGreaterThanOrEqual(from);
          expect(tick).toBeLessThanOrEqual(to);
          expect(tick).toBeGreaterThan(ticks[index - 1] ?? 0);
        });
      },
    ),
  );
});
