import { SandboxClock } from './SandboxClock';

describe('SandboxClock', () => {
  it('adds what ticked and what was advanced to its start', () => {
    let ticking = 500;
    const clock = new SandboxClock({ start: 10_000, ticking: () => ticking });
    expect(clock.now()).toBe(10_000);
    ticking += 250;
    clock.advance(60_000);
    expect(clock.now()).toBe(70_250);
    expect(clock.start).toBe(10_000);
  });

  it('begins at the real time unless told otherwise', () => {
    const before = Date.now();
    const clock = new SandboxClock();
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect(clock.now()).toBeLessThan(before + 60_000);
  });

  it.each([-1, Number.NaN, Infinity])('does not go by %s', by => {
    expect(() => new SandboxClock().advance(by)).toThrow(RangeError);
  });
});
