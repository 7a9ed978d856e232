import fc from 'fast-check';
import type { Baseline, Traffic } from '../Traffic';
import { judgeLatency } from './judgeLatency';

const traffic = (...averages: (number | null)[]): Traffic => ({
  slotSeconds: 300,
  slots: averages.map(averageMs => ({
    requests: averageMs === null ? null : 100,
    errors: 0,
    averageMs,
    p95Ms: averageMs === null ? null : averageMs * 2,
  })),
});
const usual = (averageMs?: number): Baseline => ({
  when: 'a week before',
  requestsPerMinute: 20,
  averageMs,
});

describe('judgeLatency', () => {
  it.each<[string, (number | null)[], number | undefined, string, RegExp]>([
    [
      'quick',
      [240, 240, 240],
      230,
      'healthy',
      /^Answers took 240 ms on average in the last 15 min, p95 480 ms\.$/,
    ],
    [
      'slow throughout',
      [2400, 2100, 2700],
      230,
      'unhealthy',
      /^Answers took 2.4 s on average for 15 min, limit 2 s, p95 5.4 s\.$/,
    ],
    [
      'a spike is not 15 min',
      [200, 200, 9000],
      4000,
      'healthy',
      /^Answers took 3.1 s/,
    ],
    ['one slot is not enough', [null, null, 9000], undefined, 'healthy', /9 s/],
    [
      'two of three slots are',
      [null, 2500, 2500],
      undefined,
      'unhealthy',
      /2.5 s/,
    ],
    [
      'twice the usual',
      [500, 520, 510],
      230,
      'warning',
      /more than twice the 230 ms of a week before/,
    ],
    ['twice of hardly anything', [60, 60, 60], 20, 'healthy', /60 ms/],
    [
      'silence after answers',
      [300, null, null, null],
      230,
      'healthy',
      /in the last hours/,
    ],
  ])('%s', (_, averages, baseline, status, summary) => {
    expect(
      judgeLatency(traffic(...averages), usual(baseline), 2000),
    ).toMatchObject({ status, summary: expect.stringMatching(summary) });
  });

  it('has no limit for what nobody waits for', () => {
    expect(judgeLatency(traffic(9000, 9000, 9000), usual(8000))?.status).toBe(
      'healthy',
    );
  });

  it('says nothing where nothing was answered', () => {
    expect(judgeLatency(traffic(null, null), usual(1), 2000)).toBeUndefined();
  });

  it('is unhealthy exactly where every one of at least two slots is over the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 6000 })), {
          minLength: 3,
          maxLength: 3,
        }),
        averages => {
          const timed = averages.filter(each => each !== null);
          const expected = timed.length > 1 && timed.every(ms => ms > 2000);
          const verdict = judgeLatency(traffic(...averages), undefined, 2000);
          expect(verdict?.status === 'unhealthy').toBe(expected);
        },
      ),
    );
  });
});
