import { rowsPerService } from './rowsPerService';

it('tells rows apart by table, and leaves out those that hold none', () => {
  expect(rowsPerService({ shelf: 200, runs: 0, trees: 20 }, 20)).toBe(
    '11.0 (10.0 shelf, 1.0 trees)',
  );
});
