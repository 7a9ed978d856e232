import { countChecks } from './countChecks';

describe('countChecks', () => {
  const categories = [
    { counts: { healthy: 3, warning: 1 } },
    { counts: { healthy: 2 } },
    { counts: { unhealthy: 1 } },
  ];

  it('counts all, or those of one status', () => {
    expect(countChecks(categories)).toBe(7);
    expect(countChecks(categories, 'healthy')).toBe(5);
    expect(countChecks(categories, 'unknown')).toBe(0);
    expect(countChecks([])).toBe(0);
  });
});
