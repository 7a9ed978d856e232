import { since, type Requests } from './requests';

const nothing = { routes: {}, total: 0, graphqlPoints: 0 };

describe('since', () => {
  it('counts what was asked in between', () => {
    const before: Requests = {
      github: { routes: { a: 1, b: 2 }, total: 3, graphqlPoints: 5 },
      aws: nothing,
      http: nothing,
    };
    const now: Requests = {
      github: { routes: { a: 1, b: 6, c: 1 }, total: 8, graphqlPoints: 9 },
      aws: { routes: { d: 2 }, total: 2, graphqlPoints: 0 },
      http: nothing,
    };
    expect(since(before, now)).toEqual({
      github: { routes: { b: 4, c: 1 }, total: 5, graphqlPoints: 4 },
      aws: { routes: { d: 2 }, total: 2, graphqlPoints: 0 },
      http: nothing,
    });
  });
});
