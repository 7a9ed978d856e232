import fc from 'fast-check';
import { timelineEntry } from '../__testUtils__/timelineEntry';
import { at } from '../__testUtils__/observe';
import { latestAttempt, liveVersion } from './liveVersion';

describe('liveVersion', () => {
  it('is the newest that succeeded, not the newest', () => {
    expect(
      liveVersion([
        timelineEntry('a', '10:00'),
        timelineEntry('b', '11:00'),
        timelineEntry('c', '12:00', { status: 'failure' }),
      ])?.id,
    ).toBe('b');
  });

  it('passes over what was superseded or torn down', () => {
    expect(
      liveVersion([
        timelineEntry('a', '10:00'),
        timelineEntry('b', '11:00', { status: 'inactive' }),
      ])?.id,
    ).toBe('a');
    expect(
      liveVersion([timelineEntry('b', '11:00', { status: 'inactive' })]),
    ).toBeUndefined();
  });

  it('goes by the end, since one may overtake another', () => {
    expect(
      liveVersion([
        timelineEntry('slow', '10:00', { finishedAt: at('12:00') }),
        timelineEntry('fast', '11:00', { finishedAt: at('11:05') }),
      ])?.id,
    ).toBe('slow');
  });

  it('does not depend on the order of the entries', () => {
    const entries = fc.array(
      fc
        .tuple(
          fc.integer({ min: 10, max: 13 }),
          fc.constantFrom(
            'success' as const,
            'failure' as const,
            'inactive' as const,
          ),
        )
        .map(([hour, status]) => ({ hour, status })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        entries.chain(list => {
          const timeline = list.map(({ hour, status }, index) =>
            timelineEntry(`e${index}`, `${hour}:00`, { status }),
          );
          return fc.tuple(
            fc.constant(timeline),
            fc.shuffledSubarray(timeline, { minLength: timeline.length }),
          );
        }),
        ([timeline, other]) => {
          const live = liveVersion(timeline);
          expect(liveVersion(other)).toEqual(live);
          expect(latestAttempt(other, live)).toEqual(
            latestAttempt(timeline, live),
          );
        },
      ),
    );
  });
});

describe('latestAttempt', () => {
  const live = timelineEntry('b', '11:00');

  it('is newer than what is live and did not succeed', () => {
    expect(
      latestAttempt(
        [
          live,
          timelineEntry('c', '12:00', { status: 'failure' }),
          timelineEntry('d', '13:00', { status: 'waiting' }),
        ],
        live,
      )?.id,
    ).toBe('d');
  });

  it('is nothing where the newest succeeded', () => {
    expect(
      latestAttempt(
        [live, timelineEntry('a', '10:00', { status: 'failure' })],
        live,
      ),
    ).toBeUndefined();
  });

  it('is there where nothing ever succeeded', () => {
    expect(
      latestAttempt(
        [timelineEntry('a', '10:00', { status: 'error' })],
        undefined,
      )?.id,
    ).toBe('a');
  });
});
