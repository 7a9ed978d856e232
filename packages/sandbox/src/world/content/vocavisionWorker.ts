import { TASKS_CONDITIONS } from '../../aws/ecs/taskStory';
import { Delivery } from '../Delivery';
import type { Instant } from '../model';
import type { EnvironmentName } from '../Service';
import type { World } from '../World';
import { HISTORY_DAYS, type DemoContext } from './DemoContext';
import { growHistory } from './growHistory';
import { addStack, stackAddress, stackResources } from './stacks';

const ENVIRONMENTS = ['staging', 'prod'] as const;

const stackOf = (environment: EnvironmentName) =>
  stackAddress(environment, `vocavision-worker-${environment}`);

/** A worker whose repository reports no deployments: only its workflow runs tell what went where. */
export function addVocavisionWorker({
  world,
  calendar,
  people,
  beats,
  filesOf,
}: DemoContext): Delivery {
  const createdAt = calendar.daysAgo(HISTORY_DAYS + 12, '13:00');
  const repository = world.addRepository({
    owner: world.accounts.get('vocavision'),
    name: 'vocavision-worker',
    description: 'Reminders, speech and statistics in the background',
    createdAt,
    files: filesOf('vocavision/vocavision-worker'),
    workflows: { 'deploy.yml': 'Deploy' },
  });
  const service = world.addService({
    name: 'vocavision-worker',
    repository,
    delivery: 'runs',
    workflow: 'deploy.yml',
    gates: [['lint-and-format', 'test-api']],
    paths: ['src/reminders.ts', 'src/queues.ts'],
    environments: ENVIRONMENTS.map(name => ({
      name,
      branch: name === 'prod' ? 'main' : 'develop',
      stacks: [stackOf(name)],
      approval: false,
    })),
  });
  for (const environment of ENVIRONMENTS) {
    addStack(world, {
      ...stackOf(environment),
      kind: 'worker',
      environment,
      service: service.name,
      createdAt: createdAt + 3_600_000,
    });
  }
  const delivery = new Delivery(
    world,
    repository,
    [people.hubot, people.octocat],
    2,
    4,
    61,
  );
  beats.add(createdAt, at => {
    repository.commit({
      message: 'Start the worker',
      author: people.hubot,
      at,
      branches: ['develop', 'main'],
      touches: ['README.md'],
      version: 'v2.3.0',
    });
  });
  growHistory({
    delivery,
    calendar,
    beats,
    services: [{ service, commitsPerDay: 0.6 }],
    days: HISTORY_DAYS,
    approver: people.mona,
  });
  beats.add(calendar.hoursAgo(10), at => {
    const commit = delivery.merge(service, at);
    delivery.deploy(service, 'staging', commit, at + 15_000, {
      failure: { job: 'test-api' },
    });
  });
  stopTasks(world, calendar.hoursAgo(0.8));
  return delivery;
}

/** In staging the image that the tasks are started from is gone. */
function stopTasks(world: World, from: Instant): void {
  const stack = stackOf('staging');
  const worker = stackResources({
    kind: 'worker',
    environment: 'staging',
    ...stack,
  }).find(({ type }) => type === 'AWS::ECS::Service')!;
  world.aws.conditions.add({
    ...stack,
    resource: worker.physicalId,
    kind: TASKS_CONDITIONS.stopped,
    from,
    data: {
      running: 0,
      reason:
        'CannotPullContainerError: pull image manifest has been retried 5 time(s): the image was not found in the registry.',
    },
  });
}
