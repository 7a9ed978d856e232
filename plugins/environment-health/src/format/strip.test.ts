import fc from 'fast-check';
import { storyOf, summaryOfStrip, unknownSeconds } from './strip';

const day = (index: number, seconds: object) => ({
  from: new Date(Date.UTC(2026, 10, index)).toISOString(),
  to: new Date(Date.UTC(2026, 10, index + 1)).toISOString(),
  seconds,
});

describe('summaryOfStrip', () => {
  it('adds up what each slot tells', () => {
    expect(
      summaryOfStrip([
        day(1, { healthy: 86_400 }),
        day(2, { healthy: 80_000, unhealthy: 6_400 }),
        day(3, { unhealthy: 600 }),
      ]),
    ).toEqual({
      seconds: { healthy: 166_400, unhealthy: 7_000 },
      notKnown: 85_800,
    });
  });

  it('accounts for every second, known or not', () => {
    const part = fc.integer({ min: 0, max: 20_000 });
    const slot = fc.record({ healthy: part, warning: part, unknown: part });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 60 }), parts => {
        const slots = parts.map((seconds, index) => day(index + 1, seconds));
        const { seconds, notKnown } = summaryOfStrip(slots);
        const told = Object.values(seconds).reduce((sum, one) => sum + one, 0);
        expect(told + notKnown).toBe(slots.length * 86_400);
      }),
    );
  });
});

it('never knows less than nothing of a slot', () => {
  expect(unknownSeconds(day(1, { healthy: 86_401 }))).toBe(0);
});

it('tells changes and deployments in one order', () => {
  const marker = (id: string, at: string) => ({
    id,
    at,
    environment: 'prod',
    version: id,
    failed: false,
  });
  const story = storyOf(
    [
      { status: 'unhealthy', from: '2026-11-18T10:00:00Z' },
      { status: 'healthy', from: '2026-11-16T10:00:00Z' },
    ],
    [
      marker('v2', '2026-11-18T09:58:00Z'),
      marker('v1', '2026-11-01T00:00:00Z'),
    ],
  );
  expect(story.map(item => item.at.slice(8, 16))).toEqual([
    '18T10:00',
    '18T09:58',
    '16T10:00',
    '01T00:00',
  ]);
});
