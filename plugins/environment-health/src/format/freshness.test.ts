import { freshnessOf } from './freshness';

it('goes by what was looked at last', () => {
  expect(
    freshnessOf([
      { observedAt: '2026-11-18T08:00:00Z', staleAt: '2026-11-19T08:00:00Z' },
      { observedAt: '2026-11-18T09:00:00Z', staleAt: '2026-11-18T09:10:00Z' },
    ]),
  ).toEqual({ observedAt: '2026-11-18T09:00:00Z', staleAfterSeconds: 600 });
  expect(freshnessOf([])).toBeUndefined();
});
