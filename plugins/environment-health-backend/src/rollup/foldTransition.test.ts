import { worstStatus } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import {
  arbitraryRounds,
  instant,
  name,
} from '../__testUtils__/arbitraryRound';
import { foldRound } from '../ingest/foldRound';
import type { EnvironmentRound } from '../ingest/Round';
import type { ResultRecord } from '../model/ResultRecord';
import type { TransitionRecord } from '../model/TransitionRecord';
import { foldTransition } from './foldTransition';
import { rollUp, ROLLED_UP_SCOPES } from './rollUp';

/** What the store would hold of one scope after some rounds, oldest first. */
function history(
  rounds: EnvironmentRound[],
  scope: (typeof ROLLED_UP_SCOPES)[number],
) {
  let results: ResultRecord[] = [];
  const stretches = new Map<string, TransitionRecord>();
  for (const round of rounds) {
    results = foldRound(results, round);
    const [latest] = [...stretches.values()].sort((a, b) =>
      a.startedAt < b.startedAt ? 1 : -1,
    );
    for (const put of foldTransition(latest, rollUp(results, scope), {
      ...name,
      scope,
      at: round.observedAt,
    })) {
      stretches.set(put.startedAt, put);
    }
  }
  return {
    results,
    stretches: [...stretches.values()].sort((a, b) =>
      a.startedAt < b.startedAt ? -1 : 1,
    ),
  };
}

describe.each(ROLLED_UP_SCOPES)('transitions of the %s', scope => {
  it('follow upon each other, each of another status than the one before', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const { stretches } = history(rounds, scope);
        const pairs = stretches
          .slice(1)
          .map((next, index) => ({ stretch: stretches[index], next }));
        for (const { stretch, next } of pairs) {
          expect(stretch.endedAt! <= next.startedAt).toBe(true);
          expect(stretch.startedAt < stretch.endedAt!).toBe(true);
        }
        const repeated = pairs.filter(
          ({ stretch, next }) =>
            stretch.endedAt === next.startedAt &&
            stretch.status === next.status,
        );
        expect(repeated).toEqual([]);
      }),
    );
  });

  it('say at every moment what was worst', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const { stretches } = history(rounds, scope);
        rounds.forEach((round, index) => {
          const { results } = history(rounds.slice(0, index + 1), scope);
          const at = round.observedAt;
          const stretch = stretches.find(
            ({ startedAt, endedAt }) =>
              startedAt <= at && (!endedAt || endedAt > at),
          );
          expect(stretch?.status).toBe(rollUp(results, scope)?.status);
        });
      }),
    );
  });

  it('are no more after a round that changed nothing', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const last = rounds.at(-1)!;
        const again = { ...last, observedAt: instant(100) };
        expect(history([...rounds, again], scope).stretches).toHaveLength(
          history(rounds, scope).stretches.length,
        );
      }),
    );
  });

  it('never overlap, in whatever order rounds are folded', () => {
    fc.assert(
      fc.property(
        arbitraryRounds.chain(rounds =>
          fc.shuffledSubarray(rounds, {
            minLength: rounds.length,
            maxLength: rounds.length,
          }),
        ),
        rounds => {
          const { stretches, results } = history(rounds, scope);
          const open = stretches.filter(({ endedAt }) => !endedAt);
          expect(open.map(({ status }) => status)).toEqual(
            rollUp(results, scope) ? [rollUp(results, scope)?.status] : [],
          );
          stretches.slice(1).forEach((next, index) => {
            expect(stretches[index].endedAt! <= next.startedAt).toBe(true);
          });
        },
      ),
    );
  });
});

describe('rollUp', () => {
  it('takes the worst of the results, and its sentence', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const results = rounds.reduce<ResultRecord[]>(foldRound, []);
        const standing = rollUp(results, 'environment');
        const status = worstStatus(results.map(result => result.status));
        expect(standing?.status).toBe(results.length ? status : undefined);
        expect(
          results.some(
            result =>
              result.status === status && result.summary === standing?.summary,
          ),
        ).toBe(results.length > 0);
      }),
    );
  });

  it('counts infrastructure and application alone towards availability', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const results = rounds.reduce<ResultRecord[]>(foldRound, []);
        const counted = results.filter(
          ({ category }) => category === 'infrastructure',
        );
        expect(rollUp(results, 'availability')?.status).toBe(
          counted.length
            ? worstStatus(counted.map(({ status }) => status))
            : undefined,
        );
      }),
    );
  });
});
