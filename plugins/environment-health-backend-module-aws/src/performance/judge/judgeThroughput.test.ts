import fc from 'fast-check';
import type { Baseline, Traffic } from '../Traffic';
import { judgeThroughput } from './judgeThroughput';

const traffic = (...requests: (number | null)[]): Traffic => ({
  slotSeconds: 300,
  slots: requests.map(count => ({
    requests: count,
    errors: 0,
    averageMs: null,
    p95Ms: null,
  })),
});
const usual = (requestsPerMinute: number): Baseline => ({
  when: 'a week before',
  requestsPerMinute,
});

describe('judgeThroughput', () => {
  it.each<[string, (number | null)[], Baseline | undefined, string, RegExp]>([
    [
      'as usual',
      [100, 100],
      usual(22),
      'healthy',
      /^20 requests\/min in the last 10 min, 22 a week before\.$/,
    ],
    [
      'down for 10 min',
      [40, 30],
      usual(20),
      'warning',
      /^7 requests\/min in the last 10 min, 65 % fewer than a week before \(20\)\.$/,
    ],
    ['down for 5 min only', [100, 10], usual(20), 'healthy', /requests\/min/],
    [
      'gone altogether',
      [100, null, null],
      usual(20),
      'warning',
      /^0 requests\/min .* 100 % fewer/,
    ],
    ['never much', [2, 0, 0], usual(2), 'healthy', /too few are usual/],
    [
      'nothing known of before',
      [100, 100],
      undefined,
      'healthy',
      /too few are usual/,
    ],
  ])('%s', (_, requests, baseline, status, summary) => {
    expect(judgeThroughput(traffic(...requests), baseline)).toMatchObject({
      status,
      summary: expect.stringMatching(summary),
    });
  });

  it('says nothing of what nobody uses, nor used', () => {
    expect(judgeThroughput(traffic(null, 0), usual(1))).toBeUndefined();
    expect(judgeThroughput(traffic(null), undefined)).toBeUndefined();
  });

  it('never warns while one of the two slots has half of the usual', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 1000 }),
        fc.nat(5000),
        fc.boolean(),
        (rate, other, first) => {
          const half = Math.ceil(rate * 2.5);
          const slots = first ? [half, other] : [other, half];
          expect(judgeThroughput(traffic(...slots), usual(rate))?.status).toBe(
            'healthy',
          );
        },
      ),
    );
  });
});
