import { indexRows, type IndexFigures } from './indexRows';

const none = { routes: {}, total: 0, graphqlPoints: 0 };

function sweep(seconds: number, routes: Record<string, number>) {
  const total = Object.values(routes).reduce((sum, count) => sum + count, 0);
  return {
    seconds,
    requests: {
      aws: none,
      http: none,
      github: { routes, total, graphqlPoints: 0 },
    },
  };
}

const figures: IndexFigures = {
  services: 20,
  expected: 200,
  shelved: 200,
  first: sweep(4, { 'GET status': 20, 'GET tarball': 20, 'GET archive': 20 }),
  later: sweep(0.5, { 'GET status': 20 }),
  writes: 0,
};

const verdicts = (changes: Partial<IndexFigures>) =>
  indexRows({ ...figures, ...changes }).map(({ ok }) => ok);

describe('indexRows', () => {
  it('tells requests apart', () => {
    expect(indexRows(figures).map(({ value }) => value)).toEqual([
      '4.0 s, 50 runbooks/s',
      '200',
      '20 GET archive, 20 GET status, 20 GET tarball',
      '0.5 s',
      '20 GET status',
      '0',
    ]);
    expect(verdicts({})).toEqual([
      undefined,
      true,
      true,
      undefined,
      true,
      true,
    ]);
  });

  it('objects to runbooks that are missing', () => {
    expect(verdicts({ shelved: 190 })[1]).toBe(false);
  });

  it('objects to an archive that is read again, and to rows that are', () => {
    expect(
      verdicts({
        later: sweep(1, { 'GET status': 20, 'GET archive': 1 }),
        writes: 3,
      }).slice(4),
    ).toEqual([false, false]);
  });

  it('has no verdict on rows where the database does not tell', () => {
    expect(indexRows({ ...figures, writes: undefined })[5]).toEqual({
      metric:
        'later sweep, nothing changed: rows written of documents, files and shelves',
      value: 'SQLite does not tell',
    });
  });
});
