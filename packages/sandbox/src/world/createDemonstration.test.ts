import { resolve } from 'node:path';
import { START } from '../__testUtils__/startTestSandbox';
import { createDemonstration } from './createDemonstration';
import { compareCommits } from './git/compareCommits';
import type { Deployment } from './model';
import type { Service } from './Service';
import { statusesAt, stateAt } from './views';

const DAY = 86_400_000;

function demonstration(seed = 'a', start = START) {
  return createDemonstration({
    start,
    seed,
    repositoriesFolder: resolve(__dirname, '../../../../examples/repositories'),
    host: () => 'localhost:7100',
  }).world;
}

function deploymentsOf(
  service: Service,
  name: string,
  now = START,
): Deployment[] {
  const { github } = service.environments.find(each => each.name === name)!;
  return service.repository.deployments
    .filter(each => each.environment === github && each.createdAt <= now)
    .sort((a, b) => b.createdAt - a.createdAt);
}

function liveOf(service: Service, name: string, now = START): Deployment {
  return deploymentsOf(service, name, now).find(each =>
    statusesAt(each, now).some(({ state }) => state === 'success'),
  )!;
}

const told = (world: ReturnType<typeof demonstration>) =>
  JSON.stringify(
    world.repositories.map(({ commits, branches, runs, deployments }) => [
      [...commits],
      [...branches],
      runs.map(run => [run.id, run.sha, run.completedAt, run.conclusion]),
      deployments.map(({ id, sha, statuses }) => [id, sha, statuses]),
    ]),
  );

describe('the demonstration', () => {
  const world = demonstration();
  const api = world.services.get('ec2-manager-api')!;
  const web = world.services.get('ec2-manager-web')!;

  it('is the same for the same seed and start, and another for others', () => {
    expect(told(demonstration())).toBe(told(world));
    expect(told(demonstration('b'))).not.toBe(told(world));
    expect(told(demonstration('a', START + 1000))).not.toBe(told(world));
  });

  it('has at least sixty days of history, with successes and failures', () => {
    for (const service of world.services.values()) {
      const { runs } = service.repository;
      const first = Math.min(...runs.map(run => run.createdAt));
      expect(START - first).toBeGreaterThan(60 * DAY);
      const conclusions = new Set(runs.map(run => run.conclusion));
      expect(conclusions).toContain('success');
    }
    expect(
      api.repository.runs.filter(run => run.conclusion === 'failure').length,
    ).toBeGreaterThan(5);
  });

  it.each(['ec2-manager-api', 'ec2-manager-web', 'static-site'])(
    'has %s newest in dev, older in staging, oldest in prod',
    name => {
      const service = world.services.get(name)!;
      const { commits } = service.repository;
      const [dev, staging, prod] = ['dev', 'staging', 'prod'].map(each =>
        liveOf(service, each),
      );
      expect(compareCommits(commits, staging.sha, dev.sha).ahead).not.toEqual(
        [],
      );
      expect(
        compareCommits(commits, prod.sha, staging.sha).ahead.length,
      ).toBeGreaterThan(1);
    },
  );

  it('lets an approval of ec2-manager-api wait for days', () => {
    const [waiting] = deploymentsOf(api, 'prod');
    expect(stateAt(waiting, START)).toBe('waiting');
    expect(START - waiting.createdAt).toBeGreaterThan(2.5 * DAY);
  });

  it('runs a hotfix in production that develop lacks, with who allowed it', () => {
    const live = liveOf(api, 'prod');
    expect(live.payload).toMatchObject({
      category: 'emergency',
      approvedBy: 'DevOps Lead',
    });
    const dev = liveOf(api, 'dev');
    const { behind } = compareCommits(
      api.repository.commits,
      live.sha,
      dev.sha,
    );
    expect(behind.map(({ sha }) => sha)).toEqual([live.sha]);
  });

  it('took the newest release of the web back', () => {
    const [back, taken] = deploymentsOf(web, 'prod');
    expect(back.payload).toMatchObject({ rollback: true });
    expect(stateAt(back, START)).toBe('success');
    const commit = (each: Deployment) => web.repository.commits.get(each.sha)!;
    expect(commit(back).at).toBeLessThan(commit(taken).at);
  });

  it('left the staging stack of the API rolled back', () => {
    const [failed] = deploymentsOf(api, 'staging');
    expect(stateAt(failed, START)).toBe('failure');
    expect(failed.job?.failureLog?.at(-1)).toContain(
      'UPDATE_ROLLBACK_COMPLETE',
    );
    const [stack] = api.environments[1].stacks;
    const { operations } = world.aws.region(stack).get(stack.stackName, START);
    expect(
      operations.filter(each => each.startAt <= START).at(-1),
    ).toMatchObject({ failure: { logicalId: 'ScheduleFunction' } });
  });

  it.each([
    '2026-01-01T00:10:00Z',
    '2026-02-16T18:00:00Z',
    '2026-03-08T10:30:00Z',
    '2026-03-10T23:59:00Z',
    '2026-05-27T12:00:00Z',
    '2026-07-03T22:15:00Z',
    '2026-08-15T07:00:00Z',
    '2026-11-01T09:30:00Z',
    '2026-11-06T05:45:00Z',
    '2026-12-31T19:20:00Z',
  ])('tells the same story when it starts at %s', text => {
    const start = Date.parse(text);
    const services = demonstration('a', start).services;
    const [waiting] = deploymentsOf(
      services.get('ec2-manager-api')!,
      'prod',
      start,
    );
    expect(stateAt(waiting, start)).toBe('waiting');
    expect(start - waiting.createdAt).toBeGreaterThan(2.5 * DAY);
    const [failed] = deploymentsOf(
      services.get('ec2-manager-api')!,
      'staging',
      start,
    );
    expect(stateAt(failed, start)).toBe('failure');
    expect(
      liveOf(services.get('ec2-manager-api')!, 'prod', start).payload,
    ).toMatchObject({ category: 'emergency' });
    expect(
      liveOf(services.get('ec2-manager-web')!, 'prod', start).payload,
    ).toMatchObject({ rollback: true });
  });

  it('buries VocaVision’s deployments under previews', () => {
    const { deployments } = world.repository('vocavision', 'vocavision')!;
    const previews = deployments.filter(each => each.transient);
    expect(previews.length).toBeGreaterThan(deployments.length / 2);
  });
});
