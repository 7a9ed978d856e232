import { deploymentRecord } from '../__testUtils__/deploymentRecord';
import { at, observeOperation } from '../__testUtils__/observe';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import type { StepRecord } from '../model/StepRecord';
import { toDeployment } from './toDeployment';

const job = (overrides: Partial<StepRecord>): StepRecord => ({
  id: 'lint',
  kind: 'job',
  title: 'lint',
  status: 'success',
  source: 'github',
  runId: '10',
  updatedAt: at('10:01'),
  startedAt: at('10:00'),
  ...overrides,
});

const operation = (
  overrides: Partial<StackOperationRecord> = {},
): StackOperationRecord => {
  const { kind, ...facts } = observeOperation();
  return { ...facts, source: 'aws', deploymentId: 'd1', ...overrides };
};

const nothing = { environments: [], steps: [], operations: [] };

describe('toDeployment', () => {
  it('joins the jobs of its run and its stack operations in order of time', () => {
    const { steps } = toDeployment(deploymentRecord(), {
      ...nothing,
      steps: [
        job({ id: 'later', startedAt: undefined, status: 'queued' }),
        job({ id: 'deploy', startedAt: at('10:01') }),
        job({ id: 'lint' }),
        job({ id: 'other-run', runId: '11' }),
        job({ id: 'other-source', source: 'gitlab' }),
        job({ id: 'other-environment', sourceEnvironment: 'dev' }),
      ],
      operations: [operation(), operation({ deploymentId: 'd2' })],
    });
    expect(steps.map(({ id }) => id)).toEqual([
      'lint',
      'deploy',
      'stack:event-1',
      'later',
    ]);
  });

  it('blames the stack, which failed before the job that drove it', () => {
    const { failure } = toDeployment(deploymentRecord({ status: 'failure' }), {
      ...nothing,
      steps: [
        job({ id: 'deploy', status: 'failure', finishedAt: at('10:06') }),
      ],
      operations: [
        operation({
          status: 'failure',
          failure: {
            summary: 'Table: access denied',
            kind: 'stack',
            at: at('10:04'),
          },
        }),
      ],
    });
    expect(failure).toMatchObject({ kind: 'stack', at: at('10:04') });
  });

  it('blames the first job that failed', () => {
    const { failure } = toDeployment(
      deploymentRecord({
        status: 'failure',
        failure: { summary: 'Deployment failed', kind: 'status' },
      }),
      {
        ...nothing,
        steps: [
          job({
            id: 'deploy',
            title: 'deploy',
            status: 'failure',
            finishedAt: at('10:06'),
          }),
          job({
            id: 'cdk-synth',
            title: 'cdk-synth',
            status: 'failure',
            finishedAt: at('10:02'),
            cause: 'Template has no RETAIN',
          }),
        ],
      },
    );
    expect(failure).toMatchObject({
      kind: 'job',
      where: 'cdk-synth',
      summary: 'Template has no RETAIN',
    });
  });

  it('falls back on what the source says in general', () => {
    expect(
      toDeployment(
        deploymentRecord({ status: 'error', description: 'Runner lost' }),
        nothing,
      ).failure,
    ).toEqual({ summary: 'Runner lost', kind: 'status' });
    expect(
      toDeployment(deploymentRecord({ status: 'error' }), nothing).failure,
    ).toBeUndefined();
  });

  it('does not show facts of a state that was left', () => {
    const approval = { since: at('10:00'), approvers: [], url: 'https://x' };
    const shown = toDeployment(
      deploymentRecord({
        status: 'in_progress',
        finishedAt: at('10:05'),
        approval,
        failure: { summary: 'An earlier attempt failed', kind: 'job' },
      }),
      nothing,
    );
    expect(shown.finishedAt).toBeUndefined();
    expect(shown.approval).toBeUndefined();
    expect(shown.failure).toBeUndefined();
    expect(
      toDeployment(deploymentRecord({ status: 'waiting', approval }), nothing)
        .approval,
    ).toEqual(approval);
  });

  const environments = [
    {
      name: 'prod',
      window: {
        days: 'daily' as const,
        from: '18:00',
        to: '08:00',
        timeZone: 'UTC',
      },
    },
  ];

  it('marks what ran outside the window', () => {
    const insideAt = (startedAt: string) =>
      toDeployment(deploymentRecord({ startedAt }), {
        ...nothing,
        environments,
      }).insideWindow;
    expect(insideAt(at('07:59'))).toBe(true);
    expect(insideAt(at('08:00'))).toBe(false);
    expect(insideAt(at('18:00'))).toBe(true);
  });

  it('does not mark what has not begun as outside the window', () => {
    const outside = { createdAt: at('12:00'), startedAt: undefined };
    const insideWhen = (status: 'waiting' | 'failure') =>
      toDeployment(deploymentRecord({ ...outside, status }), {
        ...nothing,
        environments,
      }).insideWindow;
    expect(insideWhen('waiting')).toBe(true);
    expect(insideWhen('failure')).toBe(false);
  });

  it('shows the name of the source for what matches no environment', () => {
    expect(
      toDeployment(
        deploymentRecord({
          environment: undefined,
          sourceEnvironment: 'Preview',
        }),
        nothing,
      ).environment,
    ).toBe('Preview');
  });
});
