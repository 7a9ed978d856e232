import { formatTable } from './formatTable';

describe('formatTable', () => {
  it('lines its columns up', () => {
    expect(
      formatTable([
        { metric: 'board', value: '400/s', target: '1.8× (≥ 1×)', ok: true },
        { metric: 'memory', value: '31 MB' },
        { metric: 'sweep', value: '260 points', target: '≤ 250', ok: false },
      ]),
    ).toBe(
      [
        '| metric | value      | ratio / target | ok? |',
        '|--------|------------|----------------|-----|',
        '| board  | 400/s      | 1.8× (≥ 1×)    | yes |',
        '| memory | 31 MB      |                |     |',
        '| sweep  | 260 points | ≤ 250          | NO  |',
      ].join('\n'),
    );
  });
});
