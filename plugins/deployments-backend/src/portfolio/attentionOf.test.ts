import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import fc from 'fast-check';
import { deploymentRecord } from '../__testUtils__/deploymentRecord';
import { at, commit, observeStack } from '../__testUtils__/observe';
import { toDeployment } from '../board/toDeployment';
import type { KeptBoard, KeptEnvironment } from '../board/KeptBoard';
import type { DeploymentRecord } from '../model/DeploymentRecord';
import { attentionOf } from './attentionOf';
import { orderKeyOf } from './orderKeyOf';

type Board = Extract<KeptBoard, { kind: 'board' }>;

const deployment = (overrides: Partial<DeploymentRecord>): Deployment =>
  toDeployment(deploymentRecord(overrides), {
    environments: [],
    steps: [],
    operations: [],
  });

const place = (
  name: string,
  tier: KeptEnvironment['environment']['tier'],
  overrides: Partial<KeptEnvironment> = {},
): KeptEnvironment => ({
  environment: { name, title: name, tier },
  stacks: [],
  ...overrides,
});

const board = (overrides: Partial<Board>): KeptBoard => ({
  kind: 'board',
  entityRef: 'component:default/api',
  environments: [],
  drift: [],
  otherEnvironments: [],
  ...overrides,
});

const drift = {
  from: 'staging',
  to: 'prod',
  ahead: 0,
  behind: 0,
  aheadCommits: [],
  behindCommits: [],
};

const options = { sources: [], states: [], behindCommits: 20 };

const failure = { summary: 'no RETAIN', kind: 'job' as const };

describe('attentionOf', () => {
  it('puts failures before waits, and production before the rest', () => {
    const failed = deployment({ status: 'failure', failure });
    expect(
      attentionOf(
        board({
          environments: [
            place('dev', 'development', { attempt: failed }),
            place('staging', 'staging', {
              attempt: deployment({ status: 'waiting' }),
            }),
            place('prod', 'production', { attempt: failed }),
          ],
        }),
        options,
      ).map(({ sentence }) => sentence),
    ).toEqual([
      'prod failed: no RETAIN',
      'dev failed: no RETAIN',
      'v1.0.0 waits in staging for approval',
    ]);
  });

  it('says nothing twice', () => {
    const failed = (where: string, summary: string) =>
      attentionOf(
        board({
          environments: [
            place('prod', 'production', {
              attempt: deployment({
                status: 'failure',
                failure: { kind: 'job', where, summary },
              }),
              stacks: [
                observeStack({
                  status: 'UPDATE_ROLLBACK_COMPLETE',
                  cause: { kind: 'stack', summary },
                }).state,
              ],
            }),
          ],
        }),
        options,
      ).map(({ sentence }) => sentence);
    expect(failed('cdk-synth', 'no RETAIN')).toEqual([
      'prod failed in cdk-synth: no RETAIN',
    ]);
    expect(failed('test / Unit tests', 'test failed in Unit tests')).toEqual([
      'prod failed: test failed in Unit tests',
    ]);
  });

  it('names who may approve, or the timer', () => {
    const waits = (approval: Deployment['approval']) =>
      attentionOf(
        board({
          environments: [
            place('prod', 'production', {
              attempt: deployment({ status: 'waiting', approval }),
            }),
          ],
        }),
        options,
      )[0].sentence;
    const approval = { since: at('10:00'), url: 'https://x', approvers: [] };
    expect(
      waits({
        ...approval,
        approvers: [
          { kind: 'team', name: 'devops-lead' },
          { kind: 'user', name: 'mona' },
        ],
      }),
    ).toBe('v1.0.0 waits in prod for approval by devops-lead or mona');
    expect(waits({ ...approval, waitTimerMinutes: 30 })).toBe(
      'v1.0.0 waits in prod for a timer of 30 min',
    );
  });

  it('says nothing of what is under way, cancelled or well', () => {
    expect(
      attentionOf(
        board({
          environments: [
            place('dev', 'development', {
              attempt: deployment({ status: 'in_progress' }),
            }),
            place('prod', 'production', {
              live: deployment({}),
              attempt: deployment({ status: 'cancelled' }),
              stacks: [observeStack().state],
            }),
          ],
          drift: [{ ...drift, ahead: 19 }],
        }),
        options,
      ),
    ).toEqual([]);
  });

  it('names stacks in trouble, with their first cause', () => {
    expect(
      attentionOf(
        board({
          environments: [
            place('prod', 'production', {
              stacks: [
                observeStack({ drift: 'drifted', driftCheckedAt: at('09:00') })
                  .state,
                observeStack({
                  stackName: 'data-prod',
                  status: 'UPDATE_ROLLBACK_COMPLETE',
                  cause: {
                    summary: 'Table: access denied',
                    kind: 'stack',
                    at: at('10:04'),
                  },
                }).state,
              ],
            }),
          ],
        }),
        options,
      ),
    ).toEqual([
      {
        reason: 'stack-failed',
        environment: 'prod',
        sentence:
          'Stack data-prod in prod is in UPDATE_ROLLBACK_COMPLETE: Table: access denied',
        since: at('10:04'),
      },
      {
        reason: 'stack-drifted',
        environment: 'prod',
        sentence: 'Stack api-prod in prod differs from its template',
        since: at('09:00'),
      },
    ]);
  });

  it('counts commits in both directions', () => {
    const older = '2026-11-18T10:00:00Z';
    expect(
      attentionOf(
        board({
          environments: [
            place('staging', 'staging'),
            place('prod', 'production'),
          ],
          drift: [
            {
              ...drift,
              ahead: 20,
              behind: 1,
              aheadCommits: [
                { sha: commit('a'), message: 'b', committedAt: at('10:00') },
                { sha: commit('b'), message: 'a', committedAt: older },
              ],
            },
          ],
        }),
        options,
      ),
    ).toEqual([
      {
        reason: 'hotfix',
        environment: 'prod',
        sentence: 'prod has 1 commit that staging lacks',
      },
      {
        reason: 'behind',
        environment: 'prod',
        sentence: 'prod is 20 commits behind staging',
        since: '2026-11-18T10:00:00.000Z',
      },
    ]);
  });

  it('comes last to sources that cannot be read', () => {
    expect(
      attentionOf(board({}), {
        ...options,
        sources: [{ id: 'github', title: 'GitHub', staleAfterSeconds: 300 }],
        states: [
          {
            entityRef: 'component:default/api',
            source: 'github',
            shard: '1',
            error: { message: 'Bad gateway', since: at('10:00') },
          },
        ],
      }),
    ).toEqual([
      {
        reason: 'source-failed',
        sentence: 'GitHub could not be read: Bad gateway',
        since: at('10:00'),
      },
    ]);
  });
});

describe('orderKeyOf', () => {
  it('sorts by urgency, then the newest first, then by name', () => {
    const row = fc.record({
      urgency: fc.integer({ min: 0, max: 99 }),
      since: fc
        .option(fc.integer({ min: 0, max: 4_000_000_000_000 }), {
          nil: undefined,
        })
        .map(ms => (ms === undefined ? undefined : new Date(ms).toISOString())),
      name: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(row, row, (a, b) => {
        const before =
          a.urgency - b.urgency ||
          Date.parse(b.since ?? '1970-01-01') -
            Date.parse(a.since ?? '1970-01-01') ||
          a.name.localeCompare(b.name);
        const keys = [a, b].map(({ urgency, since, name }) =>
          orderKeyOf(urgency, since, name),
        );
        expect(Math.sign(before)).toBe(
          Number(keys[0] > keys[1]) - Number(keys[0] < keys[1]),
        );
      }),
    );
  });
});
