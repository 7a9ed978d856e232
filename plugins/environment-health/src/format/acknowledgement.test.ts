import fc from 'fast-check';
import { DateTime } from 'luxon';
import { endOf, problemOfEnd, problemOfReason } from './acknowledgement';

const now = DateTime.fromISO('2026-11-18T20:40:00', {
  zone: 'America/Los_Angeles',
});

describe('endOf', () => {
  it.each([
    ['hour', '2026-11-18T21:40:00.000-08:00'],
    ['hours', '2026-11-19T04:40:00.000-08:00'],
    ['tomorrow', '2026-11-19T09:00:00.000-08:00'],
    ['week', '2026-11-25T20:40:00.000-08:00'],
    ['custom', '2026-12-01T12:00:00.000-08:00'],
  ] as const)('%s', (preset, end) => {
    expect(endOf(preset, now, '2026-12-01T12:00').toISO()).toBe(end);
  });

  it('means nine on the clock, whatever the clocks do in between', () => {
    const eve = DateTime.fromISO('2026-10-31T22:00:00', {
      zone: 'America/Los_Angeles',
    });
    expect(endOf('tomorrow', eve, '').toISO()).toBe(
      '2026-11-01T09:00:00.000-08:00',
    );
  });

  it('gives an end that the backend takes, whenever it is chosen', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2025-01-01'),
          max: new Date('2030-01-01'),
          noInvalidDate: true,
        }),
        fc.constantFrom('hour', 'hours', 'tomorrow', 'week'),
        fc.constantFrom('America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'),
        (date, preset, zone) => {
          const at = DateTime.fromJSDate(date, { zone });
          expect(
            problemOfEnd(endOf(preset as 'hour', at, ''), at),
          ).toBeUndefined();
        },
      ),
    );
  });
});

it('says what is wrong with an end', () => {
  expect(problemOfEnd(endOf('custom', now, ''), now)).toBe('invalid');
  expect(problemOfEnd(now, now)).toBe('past');
  expect(problemOfEnd(now.plus({ days: 91 }), now)).toBe('far');
  expect(problemOfEnd(now.plus({ days: 90 }), now)).toBeUndefined();
});

it('says what is wrong with a reason', () => {
  expect(problemOfReason('  ')).toBe('reason');
  expect(problemOfReason('x'.repeat(501))).toBe('reasonLong');
  expect(problemOfReason('x'.repeat(500))).toBeUndefined();
});
