import fc from 'fast-check';
import {
  chooseChangeSetReads,
  type ChangeSetCandidate,
} from './chooseChangeSetReads';

const now = '2026-11-21T00:00:00.000Z';
const ago = (minutes: number) =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString();

const candidate = (more: Partial<ChangeSetCandidate>): ChangeSetCandidate => ({
  stackId: 'stack',
  status: 'UPDATE_COMPLETE',
  tier: 'production',
  changed: false,
  readAt: ago(0),
  ...more,
});

const candidates = fc
  .array(
    fc.record({
      tier: fc.constantFrom(
        'development' as const,
        'staging' as const,
        'production' as const,
      ),
      minutes: fc.nat(120),
      failed: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map(list =>
    list.map(({ tier, minutes, failed }, index) =>
      candidate({
        stackId: `stack-${index}`,
        tier,
        readAt: ago(minutes),
        failed,
      }),
    ),
  );

describe('chooseChangeSetReads', () => {
  it.each([
    ['was never read', { readAt: undefined }],
    ['has changed', { changed: true }],
    ['is only a change set', { status: 'REVIEW_IN_PROGRESS' }],
  ])('always chooses a stack that %s', (_, more) => {
    const options = { now, budget: 0 };
    expect(chooseChangeSetReads([candidate(more)], options)).toEqual(
      new Set(['stack']),
    );
  });

  it('asks again about production before the others', () => {
    const stacks = (['development', 'staging', 'production'] as const).map(
      tier => candidate({ stackId: tier, tier, readAt: ago(30) }),
    );
    expect([...chooseChangeSetReads(stacks, { now, budget: 2 })]).toEqual([
      'production',
      'staging',
    ]);
  });

  it('tries again soon what failed, within the budget', () => {
    const failed = candidate({ readAt: ago(1), failed: true });
    expect(chooseChangeSetReads([failed], { now, budget: 1 })).toEqual(
      new Set(['stack']),
    );
    expect(chooseChangeSetReads([failed], { now, budget: 0 }).size).toBe(0);
    expect(
      chooseChangeSetReads([{ ...failed, failed: false }], { now, budget: 1 })
        .size,
    ).toBe(0);
  });

  it('keeps to its budget', () => {
    fc.assert(
      fc.property(candidates, fc.nat(10), (stacks, budget) => {
        const chosen = chooseChangeSetReads(stacks, { now, budget });
        expect(chosen.size).toBeLessThanOrEqual(budget);
      }),
    );
  });

  it('forgets nobody, however small the budget', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.integer({ min: 1, max: 5 }),
        (given, budget) => {
          let stacks = given;
          const waiting = new Set(stacks.map(({ stackId }) => stackId));
          for (let minute = 0; minute < 600 && waiting.size > 0; minute += 2) {
            const instant = ago(-minute);
            const chosen = chooseChangeSetReads(stacks, {
              now: instant,
              budget,
            });
            chosen.forEach(stackId => waiting.delete(stackId));
            stacks = stacks.map(stack =>
              chosen.has(stack.stackId) ? { ...stack, readAt: instant } : stack,
            );
          }
          expect([...waiting]).toEqual([]);
        },
      ),
    );
  });
});
