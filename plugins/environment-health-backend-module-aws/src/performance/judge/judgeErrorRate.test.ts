import fc from 'fast-check';
import type { Traffic } from '../Traffic';
import { judgeErrorRate } from './judgeErrorRate';

const slot = (requests: number | null, errors: number | null) => ({
  requests,
  errors,
  averageMs: null,
  p95Ms: null,
});
const traffic = (...slots: [number | null, number | null][]): Traffic => ({
  slotSeconds: 300,
  slots: slots.map(([requests, errors]) => slot(requests, errors)),
});

describe('judgeErrorRate', () => {
  it.each<[string, Traffic, string, RegExp]>([
    [
      'none fail',
      traffic([300, 0]),
      'healthy',
      /^0 % of the requests failed in the last 5 min \(0 of 300\)\.$/,
    ],
    ['1 % is not over 1 %', traffic([300, 3]), 'healthy', /^1 %/],
    ['over 1 %', traffic([300, 4]), 'warning', /\(4 of 300\), limit 1 %\.$/],
    ['10 % is not over 10 %', traffic([300, 30]), 'warning', /^10 %/],
    ['over 10 %', traffic([300, 36]), 'unhealthy', /^12 % .*limit 10 %\.$/],
    ['two failures are no rate', traffic([4, 2]), 'healthy', /^50 %/],
    ['only the newest count', traffic([300, 300], [300, 0]), 'healthy', /^0 %/],
    [
      'silence after failures',
      traffic([30, 30], [null, null]),
      'unhealthy',
      /100 % .* in the last 10 min/,
    ],
    ['never more than all', traffic([10, 14]), 'unhealthy', /^100 %/],
  ])('%s', (_, given, status, summary) => {
    expect(judgeErrorRate(given)).toMatchObject({
      status,
      summary: expect.stringMatching(summary),
    });
  });

  it('says nothing where nobody asked', () => {
    expect(judgeErrorRate(traffic([null, null], [0, 0]))).toBeUndefined();
  });

  it('says what to do exactly where something is to be done, and never judges more failures milder', () => {
    const order = ['healthy', 'warning', 'unhealthy'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.nat(5000),
        (requests, a, b) => {
          const [fewer, more] = [a, b].sort((x, y) => x - y);
          const mild = judgeErrorRate(traffic([requests, fewer]))!;
          const harsh = judgeErrorRate(traffic([requests, more]))!;
          expect(order.indexOf(mild.status)).toBeLessThanOrEqual(
            order.indexOf(harsh.status),
          );
          expect(harsh.action !== undefined).toBe(harsh.status !== 'healthy');
        },
      ),
    );
  });
});
