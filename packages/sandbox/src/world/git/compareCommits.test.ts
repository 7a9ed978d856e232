import fc from 'fast-check';
import type { Commit } from '../model';
import { ancestorsOf, compareCommits } from './compareCommits';

/** Histories in which every commit has up to two parents among the earlier ones. */
const histories = fc
  .array(fc.array(fc.nat(), { maxLength: 2 }), { minLength: 1, maxLength: 30 })
  .map(
    parents =>
      new Map(
        parents.map((chosen, index) => [
          `c${index}`,
          {
            sha: `c${index}`,
            at: index,
            parents:
              index === 0
                ? []
                : [...new Set(chosen.map(each => `c${each % index}`))],
          } as Commit,
        ]),
      ),
  );

const pairs = histories.chain(commits =>
  fc.tuple(
    fc.constant(commits),
    fc.constantFrom(...commits.keys()),
    fc.constantFrom(...commits.keys()),
  ),
);

describe('compareCommits', () => {
  it('tells both sides of a hotfix that is on main alone', () => {
    const commit = (sha: string, at: number, ...parents: string[]) =>
      [sha, { sha, at, parents } as Commit] as const;
    const commits = new Map([
      commit('release', 1),
      commit('hotfix', 2, 'release'),
      commit('a', 3, 'release'),
      commit('b', 4, 'a'),
    ]);
    const result = compareCommits(commits, 'hotfix', 'b');
    expect(result.status).toBe('diverged');
    expect(result.mergeBase?.sha).toBe('release');
    expect(result.ahead.map(({ sha }) => sha)).toEqual(['a', 'b']);
    expect(result.behind.map(({ sha }) => sha)).toEqual(['hotfix']);
  });

  it('mirrors itself when the sides are swapped', () => {
    fc.assert(
      fc.property(pairs, ([commits, base, head]) => {
        const there = compareCommits(commits, base, head);
        const back = compareCommits(commits, head, base);
        expect(there.ahead).toEqual(back.behind);
        expect(there.behind).toEqual(back.ahead);
      }),
    );
  });

  it('splits what either side reaches into ahead, behind and common', () => {
    fc.assert(
      fc.property(pairs, ([commits, base, head]) => {
        const { ahead, behind } = compareCommits(commits, base, head);
        const ofHead = ancestorsOf(commits, head).length;
        const ofBase = ancestorsOf(commits, base).length;
        expect(ofHead - ahead.length).toBe(ofBase - behind.length);
        expect(base === head).toBe(ahead.length + behind.length === 0);
      }),
    );
  });
});
