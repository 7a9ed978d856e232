import fc from 'fast-check';
import type {
  Override,
  Restriction,
  RotationLayer,
  RotationUnit,
  Schedule,
  Weekday,
} from '../../types';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PEOPLE = ['mona', 'hubot', 'octocat', 'guest'].map(
  name => `user:default/${name}`,
);
const WEEKDAYS: Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Zones with instants near which their clocks, or the calendar, do something odd. */
export const ODD_TIMES: Record<string, string[]> = {
  'Europe/London': ['2026-03-29T01:00Z', '2026-10-25T01:00Z'],
  'America/New_York': ['2026-03-08T07:00Z', '2026-11-01T06:00Z'],
  // By 30 minutes.
  'Australia/Lord_Howe': ['2026-04-04T15:00Z', '2026-10-03T15:30Z'],
  // At midnight.
  'America/Santiago': ['2026-04-05T03:00Z', '2026-09-06T04:00Z'],
  // A day that never was.
  'Pacific/Apia': ['2011-12-30T10:00Z'],
  'Asia/Kolkata': ['2026-03-31T18:30Z', '2024-02-28T18:30Z'],
  UTC: ['2024-02-29T00:00Z', '2026-01-31T00:00Z'],
};

export const person = fc.constantFrom(...PEOPLE);

/** A zone, and an instant at which something odd happens there. */
export const oddTime = fc
  .constantFrom(...Object.keys(ODD_TIMES))
  .chain(timeZone =>
    fc.record({
      timeZone: fc.constant(timeZone),
      instant: fc.constantFrom(
        ...ODD_TIMES[timeZone].map(each => Date.parse(each)),
      ),
    }),
  );

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(each => each.map(part => String(part).padStart(2, '0')).join(':'));

const restriction: fc.Arbitrary<Restriction> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
  from: timeOfDay,
  to: timeOfDay,
});

/** Wall clock, up to so many days before or after an instant. */
const wallTime = (near: number, days: { min: number; max: number }) =>
  fc
    .tuple(fc.integer(days), timeOfDay)
    .map(
      ([day, time]) =>
        `${new Date(near + day * DAY_MS).toISOString().slice(0, 10)}T${time}`,
    );

/** A layer that has begun some time before an instant, or begins soon after it. */
export const layer = (near: number, id: string): fc.Arbitrary<RotationLayer> =>
  fc.record(
    {
      id: fc.constant(id),
      start: wallTime(near, { min: -800, max: 2 }),
      end: wallTime(near, { min: -2, max: 5 }),
      unit: fc.constantFrom<RotationUnit[]>('hour', 'day', 'week', 'month'),
      length: fc.integer({ min: 1, max: 13 }),
      participants: fc.array(person, { minLength: 1, maxLength: 5 }),
      restrictions: fc.array(restriction, { maxLength: 2 }),
    },
    {
      requiredKeys: [
        'id',
        'start',
        'unit',
        'length',
        'participants',
        'restrictions',
      ],
    },
  );

/** An instant on a whole minute, up to so many hours away. */
export const instantNear = (near: number, hours: number) =>
  fc
    .integer({ min: -hours * 60, max: hours * 60 })
    .map(minutes => near + minutes * 60_000);

const spanNear = (near: number, hours: number) =>
  fc
    .tuple(instantNear(near, hours), fc.integer({ min: 1, max: hours * 60 }))
    .map(([start, minutes]) => ({
      start: new Date(start).toISOString(),
      end: new Date(start + minutes * 60_000).toISOString(),
    }));

export const override = (near: number, id: string): fc.Arbitrary<Override> =>
  fc
    .record({
      span: spanNear(near, 40),
      person: fc.option(person, { nil: undefined }),
      createdAt: fc
        .integer({ min: 0, max: 5 })
        .map(day => new Date(near - day * DAY_MS).toISOString()),
    })
    .map(({ span, person: by, createdAt }) => ({
      id,
      scheduleId: 'any',
      ...span,
      ...(by && { person: by }),
      createdBy: 'user:default/guest',
      createdAt,
    }));

const layered = (near: number): fc.Arbitrary<Schedule['base']> =>
  fc
    .tuple(
      layer(near, 'first'),
      fc.option(layer(near, 'second'), { nil: undefined }),
      fc.option(layer(near, 'third'), { nil: undefined }),
    )
    .map(layers => ({
      kind: 'layers' as const,
      layers: layers.filter(each => each !== undefined),
    }));

const fixed = (near: number): fc.Arbitrary<Schedule['base']> =>
  fc
    .record({
      shifts: fc.array(
        fc
          .tuple(
            spanNear(near, 30),
            fc.boolean(),
            fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
          )
          .map(([{ start, end }, ends, people]) => ({
            start,
            ...(ends && { end }),
            people,
          })),
        { maxLength: 5 },
      ),
      known: spanNear(near, 50),
    })
    .map(({ shifts, known }) => ({
      kind: 'shifts' as const,
      shifts,
      from: known.start,
      to: known.end,
    }));

export const schedule = (odd: {
  timeZone: string;
  instant: number;
}): fc.Arbitrary<Schedule> =>
  fc
    .oneof(
      { arbitrary: layered(odd.instant), weight: 5 },
      { arbitrary: fixed(odd.instant), weight: 1 },
    )
    .map(base => ({ id: 'any', title: 'Any', timeZone: odd.timeZone, base }));

/** A schedule with overrides near an instant at which something odd happens in its zone. */
export const scene = oddTime.chain(odd =>
  fc.record({
    instant: fc.constant(odd.instant),
    schedule: schedule(odd),
    overrides: fc
      .tuple(
        fc.option(override(odd.instant, 'one'), { nil: undefined }),
        fc.option(override(odd.instant, 'two'), { nil: undefined }),
      )
      .map(each => each.filter(one => one !== undefined)),
  }),
);
