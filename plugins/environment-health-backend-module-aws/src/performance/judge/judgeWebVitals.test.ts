import fc from 'fast-check';
import { judgeWebVitals, type Visits } from './judgeWebVitals';
import { WEB_VITALS } from './webVitals';

const GOOD = { lcp: 1900, cls: 0.04, fid: null, inp: 120, load: 2100 };
const visits = (
  values: Partial<Record<keyof typeof GOOD, number | null>> = {},
  pageViews: (number | null)[] = [50, 50],
): Visits => ({
  pageViews,
  vitals: Object.fromEntries(
    Object.entries({ ...GOOD, ...values }).map(([id, value]) => [
      id,
      pageViews.map(() => value),
    ]),
  ),
});

describe('judgeWebVitals', () => {
  it('lists what was measured', () => {
    expect(judgeWebVitals(visits())).toEqual({
      status: 'healthy',
      summary:
        'Pages are as quick as they should be: LCP 1.9 s, CLS 0.04, INP 120 ms, page load 2.1 s.',
      facts: expect.arrayContaining([
        { label: 'Largest contentful paint', value: '1.9 s, limit 2.5 s' },
        { label: 'Page views', value: '100' },
      ]),
    });
  });

  it('names those over their limit alone', () => {
    expect(judgeWebVitals(visits({ lcp: 3100, cls: 0.2 }))).toMatchObject({
      status: 'warning',
      summary:
        'Pages are slower than they should be: LCP 3.1 s (limit 2.5 s), CLS 0.2 (limit 0.1).',
      action: expect.stringContaining('RUM'),
    });
  });

  it('weighs slots by those who came', () => {
    const given = visits({}, [990, 10]);
    given.vitals.lcp = [1000, 9000];
    expect(judgeWebVitals(given)?.status).toBe('healthy');
    given.pageViews = [10, 990];
    expect(judgeWebVitals(given)?.status).toBe('warning');
  });

  it('says nothing where nobody came', () => {
    const nobody = { lcp: null, cls: null, inp: null, load: null };
    expect(judgeWebVitals(visits(nobody, [null]))).toBeUndefined();
  });

  it('warns exactly where a vital is over its limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WEB_VITALS),
        fc.double({ min: 0, max: 3, noNaN: true }),
        ({ id, limit }, times) => {
          const status = judgeWebVitals(
            visits({ [id]: limit * times }),
          )?.status;
          expect(status === 'warning').toBe(limit * times > limit);
        },
      ),
    );
  });
});
