import type { HealthSuiteFinding } from '@callboard/backstage-plugin-environment-health-node';
import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import type { EnvironmentRound } from '../ingest/Round';

export const name = {
  entityRef: 'component:default/api',
  environment: 'prod',
};

const DAY = Date.parse('2026-11-20T00:00:00.000Z');

/** An instant some seconds into the day of the tests. */
export const instant = (seconds: number) =>
  new Date(DAY + seconds * 1000).toISOString();

const checks = [
  {
    id: 'fake.alarms',
    category: 'monitoring' as const,
    title: 'Alarms',
    description: 'Looks at alarms.',
  },
  {
    id: 'fake.functions',
    category: 'infrastructure' as const,
    title: 'Functions',
    description: 'Looks at functions.',
  },
];

/** What a round of the fake suite found about one environment. */
export function environmentRound(
  overrides: Partial<EnvironmentRound> = {},
): EnvironmentRound {
  return {
    ...name,
    suiteId: 'fake',
    shardKey: 'a',
    checks,
    observedAt: instant(0),
    answered: false,
    outcome: { kind: 'answered', findings: [] },
    ...overrides,
  };
}

const finding: fc.Arbitrary<HealthSuiteFinding> = fc
  .record({
    checkId: fc.constantFrom(...checks.map(({ id }) => id)),
    subject: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
    status: fc.constantFrom(...STATUSES),
    summary: fc.constantFrom('It is so.', 'It is different.'),
  })
  .map(({ subject, ...rest }) => ({
    ...name,
    ...rest,
    ...(subject && { subject }),
  }));

const outcome: fc.Arbitrary<EnvironmentRound['outcome']> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(finding, { maxLength: 5 }).map(findings => ({
      kind: 'answered' as const,
      findings,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      kind: 'failed' as const,
      message: 'It could not be read.',
    }),
  },
);

/** Rounds of one or two shards, a second apart each, the way they happen. */
export const arbitraryRounds = fc
  .array(fc.record({ shardKey: fc.constantFrom('a', 'b'), outcome }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(steps => {
    const before = new Map<string, EnvironmentRound>();
    return steps.map((step, index) => {
      const last = before.get(step.shardKey);
      const round = environmentRound({
        ...step,
        observedAt: instant(index),
        ...(last && { previouslyAt: last.observedAt }),
        answered: Boolean(
          last && (last.answered || last.outcome.kind === 'answered'),
        ),
      });
      before.set(step.shardKey, round);
      return round;
    });
  });
