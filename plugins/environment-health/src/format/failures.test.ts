import { portfolioCell, portfolioFixture } from '../fixtures';
import { failuresOf, isAcknowledged } from './failures';

const worst = {
  category: 'application' as const,
  title: 'Endpoints',
  summary: 'It answers 503.',
  since: '2026-11-18T10:00:00Z',
};
const failing = { failing: 2, worst, status: 'unhealthy' as const };
const names = (cells: Parameters<typeof failuresOf>[0]['cells']) =>
  failuresOf({ cells }).map(({ environment }) => environment);

describe('failuresOf', () => {
  it('has the worst first, then the unacknowledged, then production', () => {
    expect(
      names([
        portfolioCell(0, failing),
        portfolioCell(1, failing),
        portfolioCell(2, failing),
      ]),
    ).toEqual(['prod', 'staging', 'dev']);
    expect(
      names([
        portfolioCell(0, failing),
        portfolioCell(2, { ...failing, acknowledged: 2 }),
      ]),
    ).toEqual(['dev', 'prod']);
    expect(
      names([
        portfolioCell(0, { ...failing, acknowledged: 2 }),
        portfolioCell(2, { ...failing, status: 'warning' }),
      ]),
    ).toEqual(['dev', 'prod']);
  });

  it('has nothing to say of what is well, changing or not checked yet', () => {
    const pending = portfolioCell(1, { state: 'pending', status: 'unknown' });
    const deploying = portfolioCell(2, { ...failing, status: 'deploying' });
    expect(names([portfolioCell(0), pending, deploying])).toEqual([]);
  });

  it('leaves the row as it is', () => {
    const [row] = portfolioFixture().items;
    const before = JSON.stringify(row);
    failuresOf(row);
    expect(JSON.stringify(row)).toBe(before);
  });
});

describe('isAcknowledged', () => {
  it.each([
    [0, 0, false],
    [2, 1, false],
    [2, 2, true],
  ])('%p failing, %p acknowledged: %p', (count, acknowledged, expected) => {
    expect(isAcknowledged({ failing: count, acknowledged })).toBe(expected);
  });
});
