import fc from 'fast-check';
import {
  standingAt,
  type Override,
  type Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import { testSchedule } from '../paging/__testUtils__/testBook';
import { handOffsIn } from './handOffsIn';

const [A, B, C] = ['user:default/a', 'user:default/b', 'contact:c'];
const { schedule } = testSchedule([A, B]);
// A Monday at 09:00 in Los Angeles; A has the week of 16 November.
const MONDAY = '2026-11-23T17:00:00.000Z';

function override(
  start: string,
  end: string,
  person: string | undefined,
): Override {
  return {
    id: start,
    scheduleId: schedule.id,
    start,
    end,
    ...(person && { person }),
    createdBy: A,
    createdAt: '2026-11-01T00:00:00.000Z',
  };
}

const day = {
  from: '2026-11-23T00:00:00.000Z',
  to: '2026-11-24T00:00:00.000Z',
};

describe('handOffsIn', () => {
  it('tells who hands over to whom, at the start of a window too', () => {
    const [first] = handOffsIn(schedule, [], day);
    expect([first.outgoing, first.incoming].flat().sort()).toEqual([A, B]);
    expect(first).toMatchObject({ at: MONDAY, covered: true });
    expect(handOffsIn(schedule, [], { ...day, from: MONDAY })).toEqual([first]);
    expect(handOffsIn(schedule, [], { ...day, to: MONDAY })).toEqual([]);
  });

  it('tells nothing where the same people go on', () => {
    const { people } = standingAt(schedule, [], MONDAY).now;
    const taken = override('2026-11-23T16:00:00.000Z', MONDAY, people[0]);
    expect(handOffsIn(schedule, [taken], day).map(({ at }) => at)).toEqual([
      taken.start,
    ]);
    expect(handOffsIn(testSchedule([A]).schedule, [], day)).toEqual([]);
  });

  it('tells where nobody takes over, and where somebody comes after nobody', () => {
    const hole = override(MONDAY, '2026-11-23T20:00:00.000Z', undefined);
    expect(handOffsIn(schedule, [hole], day)).toMatchObject([
      { at: MONDAY, incoming: [], covered: false },
      { at: hole.end, outgoing: [], covered: true },
    ]);
  });

  it('tells nothing of a time of which nothing is known', () => {
    const known: Schedule = {
      ...schedule,
      base: {
        kind: 'shifts',
        from: day.from,
        to: MONDAY,
        shifts: [{ start: day.from, end: MONDAY, people: [A] }],
      },
    };
    expect(handOffsIn(known, [], day)).toEqual([]);
  });

  it('agrees with who is on call just before and after', () => {
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hours, hours, fc.constantFrom(A, B, C, undefined)), {
          maxLength: 4,
        }),
        taken => {
          const at = (hour: number) =>
            new Date(Date.parse(day.from) + hour * 3600_000).toISOString();
          const overrides = taken.map(([one, two, person]) =>
            override(
              at(Math.min(one, two)),
              at(Math.max(one, two) + 1),
              person,
            ),
          );
          for (const handOff of handOffsIn(schedule, overrides, day)) {
            const instant = Date.parse(handOff.at);
            const before = standingAt(
              schedule,
              overrides,
              new Date(instant - 1).toISOString(),
            ).now.people;
            const after = standingAt(schedule, overrides, handOff.at).now
              .people;
            expect(handOff.outgoing).toEqual(
              before.filter(person => !after.includes(person)),
            );
            expect(handOff.incoming).toEqual(
              after.filter(person => !before.includes(person)),
            );
            expect(handOff.covered).toBe(after.length > 0);
          }
        },
      ),
    );
  });
});
