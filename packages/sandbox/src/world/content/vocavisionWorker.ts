import { Delivery } from '../Delivery';
import { HISTORY_DAYS, type DemoContext } from './DemoContext';
import { growHistory } from './growHistory';

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
    environments: [
      { name: 'staging', branch: 'develop', stacks: [], approval: false },
      { name: 'prod', branch: 'main', stacks: [], approval: false },
    ],
  });
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
  return delivery;
}
