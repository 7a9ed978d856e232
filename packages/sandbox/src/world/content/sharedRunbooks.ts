import { HISTORY_DAYS, type DemoContext } from './DemoContext';

/** The repository of runbooks that hold for many services. */
export function addSharedRunbooks({
  world,
  calendar,
  people,
  filesOf,
}: DemoContext): void {
  const createdAt = calendar.daysAgo(HISTORY_DAYS + 28, '11:00');
  const repository = world.addRepository({
    owner: world.accounts.get('callboard-demo'),
    name: 'runbooks',
    description: 'Runbooks of the organisation',
    createdAt,
    files: filesOf('callboard-demo/runbooks'),
  });
  repository.commit({
    message: 'Write down what holds for everybody',
    author: people.hubot,
    at: createdAt,
    branches: ['main'],
    touches: ['README.md'],
    version: 'v1.0.0',
  });
}
