import { parseRows } from './parseRows';

const figures = {
  documents: 1000,
  runbooks: 1400,
  bytes: 8 * 1024 * 1024,
};

describe('parseRows', () => {
  it('says how fast, and how many times the time of the plain parser it takes', () => {
    expect(parseRows({ ...figures, seconds: { plain: 4, ours: 5 } })).toEqual([
      {
        metric: 'Markdown of 1000 documents, 8.0 MB: plain remark with GFM',
        value: '250 documents/s, 2.00 MB/s',
      },
      {
        metric: '… read as 1400 runbooks',
        value: '200 documents/s, 1.60 MB/s',
        target: '1.25× its time (≤ 2×)',
        ok: true,
      },
    ]);
  });

  it('misses its target at more than twice the time', () => {
    const [, ours] = parseRows({
      ...figures,
      seconds: { plain: 2, ours: 4.5 },
    });
    expect(ours).toMatchObject({ target: '2.25× its time (≤ 2×)', ok: false });
  });
});
