import fc from 'fast-check';
import { fitTiles, TILE } from './fitTiles';

const area = fc.record({
  width: fc.double({ min: 20, max: 300, noNaN: true }),
  height: fc.double({ min: 10, max: 200, noNaN: true }),
});

describe('fitTiles', () => {
  it('makes few tiles large, and many small', () => {
    const screen = { width: 84, height: 44 };
    expect(fitTiles(screen, 2)).toEqual({
      scale: 1.8,
      columns: 2,
      capacity: 4,
    });
    expect(fitTiles(screen, 12)).toMatchObject({ scale: 1, capacity: 16 });
    expect(fitTiles(screen, 500)).toMatchObject({ scale: 1, capacity: 16 });
  });

  it('never asks for more room than there is', () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 300 }), (screen, wanted) => {
        const { scale, columns, capacity } = fitTiles(screen, wanted);
        const rows = capacity / columns;
        const needs = (count: number, size: number) =>
          (count * size + (count - 1) * TILE.gap) * scale;
        expect(
          columns === 1 || needs(columns, TILE.width) <= screen.width + 1e-6,
        ).toBe(true);
        expect(
          rows === 1 || needs(rows, TILE.height) <= screen.height + 1e-6,
        ).toBe(true);
      }),
    );
  });

  it('has room for at least one, on however small a screen', () => {
    expect(fitTiles({ width: 0, height: 0 }, 3).capacity).toBe(1);
  });
});
