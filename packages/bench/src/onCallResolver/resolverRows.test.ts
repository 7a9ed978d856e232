import { resolverRows } from './resolverRows';

describe('resolverRows', () => {
  it('holds each figure to its target', () => {
    const rows = resolverRows({
      rotations: 50,
      shifts: { apart: 900, together: 700 },
      milliseconds: {
        apart: 20,
        together: 60,
        luxon: 200,
        point: 0.25,
        slowPoint: 1.5,
      },
    });
    expect(rows.map(({ value, ok }) => [value, ok])).toEqual([
      ['200.0 ms', undefined],
      ['20.0 ms, 0.10× Luxon alone', true],
      ['60.0 ms, 0.30× Luxon alone', false],
      ['0.25 ms, 95th percentile 1.50 ms', true],
    ]);
  });
});
