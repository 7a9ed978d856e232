import fc from 'fast-check';
import {
  arbitraryInstant,
  arbitraryStretches,
} from '../__testUtils__/arbitraryStretches';
import { uptimeOf } from './uptimeOf';
import { SPAN_MS, uptimeOverSpans } from './uptimeOverSpans';

const window = { from: 0, to: 100_000 };

describe('uptimeOf', () => {
  it('counts as down what was unhealthy, and as up what merely warned', () => {
    expect(
      uptimeOf(
        [
          { status: 'healthy', from: 0, to: 60_000 },
          { status: 'warning', from: 60_000, to: 70_000 },
          { status: 'deploying', from: 70_000, to: 75_000 },
          { status: 'unhealthy', from: 75_000, to: 100_000 },
        ],
        window,
      ),
    ).toEqual({ ratio: 0.75, measuredSeconds: 100, downSeconds: 25 });
  });

  it('has no ratio where nothing was measured', () => {
    const nothing = { measuredSeconds: 0, downSeconds: 0 };
    expect(uptimeOf([], window)).toEqual(nothing);
    expect(
      uptimeOf([{ status: 'unknown', from: 0, to: 100_000 }], window),
    ).toEqual(nothing);
  });

  it('is half open', () => {
    const down = { status: 'unhealthy' as const, from: 100_000, to: 200_000 };
    expect(uptimeOf([down], window).downSeconds).toBe(0);
    expect(uptimeOf([down], { from: 200_000, to: 300_000 }).downSeconds).toBe(
      0,
    );
    expect(uptimeOf([down], { from: 199_999, to: 300_000 }).downSeconds).toBe(
      0.001,
    );
  });

  it('lies between 0 and 1, and within what was measured', () => {
    fc.assert(
      fc.property(
        arbitraryStretches,
        arbitraryInstant,
        arbitraryInstant,
        (stretches, a, b) => {
          const [from, to] = [a, b].sort((one, other) => one - other);
          const uptime = uptimeOf(stretches, { from, to });
          expect(uptime.measuredSeconds).toBeLessThanOrEqual(
            (to - from) / 1000,
          );
          expect(uptime.downSeconds).toBeLessThanOrEqual(
            uptime.measuredSeconds,
          );
          expect(uptime.ratio === undefined).toBe(uptime.measuredSeconds === 0);
          expect(uptime.ratio ?? 0).toBeGreaterThanOrEqual(0);
          expect(uptime.ratio ?? 1).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('adds up over adjacent windows', () => {
    fc.assert(
      fc.property(
        arbitraryStretches,
        fc.tuple(arbitraryInstant, arbitraryInstant, arbitraryInstant),
        (stretches, instants) => {
          const [from, middle, to] = instants.sort((a, b) => a - b);
          const whole = uptimeOf(stretches, { from, to });
          const before = uptimeOf(stretches, { from, to: middle });
          const after = uptimeOf(stretches, { from: middle, to });
          expect(before.measuredSeconds + after.measuredSeconds).toBeCloseTo(
            whole.measuredSeconds,
          );
          expect(before.downSeconds + after.downSeconds).toBeCloseTo(
            whole.downSeconds,
          );
        },
      ),
    );
  });

  it('measures all time but the unknown and the uncovered', () => {
    fc.assert(
      fc.property(arbitraryStretches, stretches => {
        const from = stretches[0]?.from ?? 0;
        const to = stretches.at(-1)?.to ?? 0;
        const known = stretches
          .filter(({ status }) => status !== 'unknown')
          .reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
        expect(uptimeOf(stretches, { from, to }).measuredSeconds).toBe(
          known / 1000,
        );
      }),
    );
  });
});

describe('uptimeOverSpans', () => {
  it('looks back from now', () => {
    const now = SPAN_MS['90d'];
    const stretches = [
      { status: 'unhealthy' as const, from: 0, to: SPAN_MS['7d'] },
      { status: 'healthy' as const, from: SPAN_MS['7d'], to: now },
    ];
    const spans = uptimeOverSpans(stretches, now);
    expect(spans['24h'].ratio).toBe(1);
    expect(spans['30d'].ratio).toBe(1);
    expect(spans['90d']).toEqual({
      ratio: 83 / 90,
      measuredSeconds: 90 * 86_400,
      downSeconds: 7 * 86_400,
    });
  });
});
