import fc from 'fast-check';
import {
  arbitraryRounds,
  environmentRound,
  instant,
  name,
} from '../__testUtils__/arbitraryRound';
import type { ResultRecord } from '../model/ResultRecord';
import { diffResults } from './diffResults';
import { foldRound } from './foldRound';
import type { EnvironmentRound } from './Round';

const foldAll = (rounds: EnvironmentRound[]) =>
  rounds.reduce<ResultRecord[]>(foldRound, []);

const nameOf = ({ checkId, subject, shardKey }: ResultRecord) =>
  JSON.stringify([shardKey, checkId, subject]);

const sorted = (results: ResultRecord[]) =>
  results
    // Which of two shards has the plain id is a matter of who came first.
    .map(({ id, ...result }) => result)
    .sort((a, b) =>
      nameOf(a as ResultRecord) < nameOf(b as ResultRecord) ? -1 : 1,
    );

const found = (
  checkId: string,
  status: ResultRecord['status'],
  subject?: string,
) => ({
  ...name,
  checkId,
  status,
  summary: `It is ${status}.`,
  ...(subject && { subject }),
});

const answered = (
  seconds: number,
  findings: ReturnType<typeof found>[],
  overrides: Partial<EnvironmentRound> = {},
) =>
  environmentRound({
    observedAt: instant(seconds),
    outcome: { kind: 'answered', findings },
    ...overrides,
  });

const failed = (seconds: number, overrides: Partial<EnvironmentRound> = {}) =>
  environmentRound({
    observedAt: instant(seconds),
    outcome: { kind: 'failed', message: 'No access.' },
    ...overrides,
  });

describe('foldRound', () => {
  it('changes nothing when it folds a round twice', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const once = foldAll(rounds);
        const twice = foldRound(once, rounds.at(-1)!);
        expect(diffResults(once, twice)).toEqual({
          put: [],
          removed: [],
          changes: [],
        });
      }),
    );
  });

  it('does not care in which order the rounds of different shards come', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const byShard = [...rounds].sort((a, b) =>
          a.shardKey < b.shardKey ? -1 : 1,
        );
        expect(sorted(foldAll(byShard))).toEqual(sorted(foldAll(rounds)));
      }),
    );
  });

  it('gives every result of an environment an id of its own', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const ids = foldAll(rounds).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('touches the results of its own shard only', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const last = rounds.at(-1)!;
        const before = foldAll(rounds.slice(0, -1));
        const others = (results: ResultRecord[]) =>
          results.filter(({ shardKey }) => shardKey !== last.shardKey);
        expect(others(foldRound(before, last))).toEqual(others(before));
      }),
    );
  });

  it('keeps since as long as the status stays, and no longer', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const since = new Map<string, { status: string; since: string }>();
        let results: ResultRecord[] = [];
        for (const round of rounds) {
          results = foldRound(results, round);
          const own = results.filter(
            ({ shardKey }) => shardKey === round.shardKey,
          );
          for (const result of own) {
            const known = since.get(nameOf(result));
            const expected =
              known?.status === result.status ? known.since : round.observedAt;
            expect(result.since).toBe(expected);
            since.set(nameOf(result), {
              status: result.status,
              since: expected,
            });
          }
          for (const key of since.keys()) {
            if (
              JSON.parse(key)[0] === round.shardKey &&
              !own.some(result => nameOf(result) === key)
            ) {
              since.delete(key);
            }
          }
        }
      }),
    );
  });

  it('never calls healthy what a failed round could not look at', () => {
    fc.assert(
      fc.property(arbitraryRounds, rounds => {
        const after = foldRound(foldAll(rounds), failed(100));
        for (const result of after.filter(({ shardKey }) => shardKey === 'a')) {
          expect(result).toMatchObject({
            status: 'unknown',
            summary: 'No access.',
          });
          expect(result.lastKnown?.status).not.toBe('unknown');
        }
      }),
    );
  });

  it('says of a failed round what was known last, however often it fails', () => {
    const known = foldRound(
      [],
      answered(0, [found('fake.functions', 'healthy', 'handler')]),
    );
    const once = foldRound(
      known,
      failed(60, { answered: true, previouslyAt: instant(0) }),
    );
    const twice = foldRound(
      once,
      failed(120, { answered: true, previouslyAt: instant(60) }),
    );
    expect(twice).toEqual([
      expect.objectContaining({
        id: 'fake.functions/handler',
        status: 'unknown',
        since: instant(60),
        lastKnown: {
          status: 'healthy',
          summary: 'It is healthy.',
          observedAt: instant(0),
        },
      }),
    ]);
    const [recovered] = foldRound(
      twice,
      answered(180, [found('fake.functions', 'healthy', 'handler')]),
    );
    expect(recovered.lastKnown).toBeUndefined();
    expect(recovered.since).toBe(instant(180));
  });

  it('marks every check that never was answered, and none that had nothing to say', () => {
    expect(foldRound([], failed(0)).map(({ id }) => id)).toEqual([
      'fake.alarms',
      'fake.functions',
    ]);
    const silent = foldRound([], answered(0, []));
    expect(foldRound(silent, failed(60, { answered: true }))).toEqual([]);
  });

  it('drops what is not found any more, and what stood for an answer', () => {
    const before = foldRound([], failed(0));
    const after = foldRound(
      before,
      answered(60, [found('fake.functions', 'healthy', 'handler')]),
    );
    expect(after.map(({ id }) => id)).toEqual(['fake.functions/handler']);
  });

  it('takes the worst where a thing is reported twice', () => {
    const [result] = foldRound(
      [],
      answered(0, [
        found('fake.alarms', 'healthy', 'errors'),
        found('fake.alarms', 'unhealthy', 'errors'),
        found('fake.alarms', 'warning', 'errors'),
      ]),
    );
    expect(result.status).toBe('unhealthy');
  });

  it('tells things of the same name in two places apart, and keeps telling them so', () => {
    const findings = [found('fake.functions', 'healthy', 'handler')];
    const both = [
      answered(0, findings),
      answered(1, findings, { shardKey: 'b' }),
    ];
    expect(foldAll(both).map(({ id }) => id)).toEqual([
      'fake.functions/handler',
      'fake.functions/handler@b',
    ]);
    const alone = foldRound(foldAll(both), answered(2, []));
    const later = foldRound(alone, answered(3, findings, { shardKey: 'b' }));
    expect(later.map(({ id }) => id)).toEqual(['fake.functions/handler@b']);
  });

  it('leaves out what none of the checks answers for', () => {
    expect(foldRound([], answered(0, [found('other', 'healthy')]))).toEqual([]);
  });
});
