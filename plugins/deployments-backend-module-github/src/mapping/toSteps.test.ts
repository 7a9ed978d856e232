import { job, minuteOfDay } from '../__testUtils__/samples';
import { failedJob, failureOfRun } from './failureOfRun';
import { toSteps } from './toSteps';

describe('toSteps', () => {
  it('tells a gate with its times', () => {
    expect(toSteps([job(1, 'lint')])).toEqual([
      {
        id: 'job:lint',
        kind: 'job',
        title: 'lint',
        status: 'success',
        startedAt: minuteOfDay(2),
        finishedAt: minuteOfDay(3),
        url: 'https://github.com/acme/shop/actions/runs/77/job/1',
        updatedAt: minuteOfDay(3),
      },
    ]);
  });

  it('does not take the start of a job that waits for a start', () => {
    const [waiting] = toSteps([
      job(1, 'deploy', {
        status: 'waiting',
        conclusion: null,
        completed_at: null,
      }),
    ]);
    expect(waiting).toMatchObject({
      status: 'waiting',
      updatedAt: minuteOfDay(1),
    });
    expect(waiting.startedAt).toBeUndefined();
  });

  it('moves on with the steps of a job', () => {
    const [running] = toSteps([
      job(1, 'deploy', {
        status: 'in_progress',
        conclusion: null,
        completed_at: null,
        steps: [{ name: 'Set up', started_at: minuteOfDay(9) }],
      }),
    ]);
    expect(running.updatedAt).toBe(minuteOfDay(9));
  });

  it('shows the failure of two jobs that bear one name', () => {
    const jobs = [job(1, 'test', { conclusion: 'failure' }), job(2, 'test')];
    expect(toSteps(jobs).map(({ status }) => status)).toEqual(['failure']);
    expect(toSteps([...jobs].reverse()).map(({ status }) => status)).toEqual([
      'failure',
    ]);
  });
});

describe('failureOfRun', () => {
  const failed = (id: number, name: string, minute: number) =>
    job(id, name, { conclusion: 'failure', completed_at: minuteOfDay(minute) });

  it('blames the job that carried the deployment out', () => {
    const jobs = [failed(1, 'notify', 3), failed(2, 'deploy', 5)];
    expect(failedJob(jobs, '2')?.name).toBe('deploy');
  });

  it('blames the job that failed first where that one did not fail', () => {
    const jobs = [
      failed(1, 'smoke-test', 9),
      failed(2, 'cdk-synth', 5),
      job(3, 'deploy', { conclusion: 'skipped' }),
    ];
    expect(failureOfRun(jobs, '3')).toMatchObject({
      kind: 'job',
      summary: 'cdk-synth failed',
      where: 'cdk-synth',
      at: minuteOfDay(5),
    });
  });

  it('says when a job ran out of time', () => {
    expect(
      failureOfRun([
        job(1, 'deploy', {
          conclusion: 'timed_out',
          steps: [{ name: 'Wait for stack', conclusion: 'timed_out' }],
        }),
      ])?.summary,
    ).toBe('deploy timed out in step Wait for stack');
  });

  it('blames nobody where nothing failed', () => {
    expect(failureOfRun([job(1, 'deploy')])).toBeUndefined();
  });
});
