import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { resolveShifts } from '@callboard/backstage-plugin-on-call-common';
import fc from 'fast-check';
import {
  booked,
  bookedEntity,
  HUBOT,
  MONA,
  OCTOCAT,
  schedule,
} from '../read/__testUtils__/booked';
import { MemoryBook } from '../read/__testUtils__/MemoryBook';
import { MemoryChangeStores } from './__testUtils__/MemoryChangeStores';
import { user } from './__testUtils__/startChanges';
import { OverrideChanges } from './OverrideChanges';
import { PeopleDirectory } from './PeopleDirectory';
import { ProviderOverrides } from './ProviderOverrides';

const HOUR_MS = 3_600_000;
const BEGIN = Date.parse('2026-10-20T00:00:00.000Z');
const HOURS = 24 * 40;
const hour = (count: number) => new Date(BEGIN + count * HOUR_MS).toISOString();
const listed = { ...booked(), entities: [] };
const options = {
  credentials: mockCredentials.user(MONA),
  userRef: MONA,
};

function create() {
  const stores = new MemoryChangeStores();
  const changes = new OverrideChanges({
    stores,
    directory: new PeopleDirectory({
      book: new MemoryBook().add(bookedEntity()),
      catalog: catalogServiceMock({ entities: [user('octocat')] }),
    }),
    providers: new ProviderOverrides({
      providers: [],
      resweep: async () => {},
    }),
  });
  const shiftsIn = async (from: number, to: number) => {
    if (from >= to) {
      return [];
    }
    const window = { from: hour(from), to: hour(to) };
    const id = listed.schedule.id;
    const overrides = (await stores.overrides.between([id], window)).get(id)!;
    return resolveShifts(schedule(), overrides, window);
  };
  return { changes, shiftsIn };
}

/** Hours of a stretch of at most 40 days, that is not over at `at`. */
const stretch = fc
  .record({
    start: fc.integer({ min: 1, max: HOURS - 2 }),
    length: fc.integer({ min: 1, max: 24 * 14 }),
    wait: fc.integer({ min: 0, max: 24 * 20 }),
    person: fc.constantFrom(MONA, HUBOT, undefined),
  })
  .map(({ start, length, wait, person }) => {
    const end = Math.min(start + length, HOURS - 1);
    return {
      start,
      end,
      at: Math.max(Math.min(end - 1, start + 5) - wait, 0),
      person,
    };
  });

const requestOf = (given: { start: number; end: number; person?: string }) => ({
  start: hour(given.start),
  end: hour(given.end),
  person: given.person,
  confirmHole: true,
});

describe('an override', () => {
  it('that is made and taken back leaves everything but the past as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stretch, { maxLength: 6 }),
        stretch,
        fc.nat(24 * 14),
        async (earlier, made, wait) => {
          const { changes, shiftsIn } = create();
          for (const one of earlier) {
            await changes.create(listed, requestOf(one), {
              ...options,
              at: hour(Math.min(one.at, made.at)),
            });
          }
          const before = await shiftsIn(0, HOURS);
          const { override } = await changes.create(listed, requestOf(made), {
            ...options,
            at: hour(made.at),
          });
          // What has passed is not changed by it.
          expect(await shiftsIn(0, made.at)).toEqual(clip(before, made.at));
          const removedAt = Math.min(made.at + wait, made.end - 1);
          const lived = await shiftsIn(0, removedAt);
          await changes.remove(
            listed,
            override.id,
            { confirmHole: true },
            { at: hour(removedAt), userRef: HUBOT },
          );
          expect(await shiftsIn(0, removedAt)).toEqual(lived);
          expect(await shiftsIn(removedAt, HOURS)).toEqual(
            before
              .filter(({ end }) => end > hour(removedAt))
              .map(shift => ({
                ...shift,
                start:
                  shift.start > hour(removedAt) ? shift.start : hour(removedAt),
              })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells who gained and who lost by it', async () => {
    const { changes } = create();
    const { people } = await changes.create(
      listed,
      {
        start: '2026-11-23T08:00:00.000Z',
        end: '2026-11-23T10:00:00.000Z',
        person: OCTOCAT,
      },
      { ...options, at: hour(0), credentials: mockCredentials.user(MONA) },
    );
    expect(people).toEqual({ gained: [OCTOCAT], lost: [HUBOT, MONA] });
  });
});

function clip(shifts: { start: string; end: string }[], until: number) {
  return shifts
    .filter(({ start }) => start < hour(until))
    .map(shift => ({
      ...shift,
      end: shift.end < hour(until) ? shift.end : hour(until),
    }));
}
