import { HISTORY_DAYS, type DemoContext } from './DemoContext';

/** The repository that the portal's catalog is read from. */
export function addCatalog({
  world,
  calendar,
  people,
  filesOf,
}: DemoContext): void {
  const createdAt = calendar.daysAgo(HISTORY_DAYS + 30, '10:00');
  const repository = world.addRepository({
    owner: world.accounts.get('callboard-demo'),
    name: 'catalog',
    description: 'Which services there are and who owns them',
    createdAt,
    files: filesOf('callboard-demo/catalog'),
  });
  repository.commit({
    message: 'List the services and their owners',
    author: people.mona,
    at: createdAt,
    branches: ['main'],
    touches: ['all.yaml', 'org.yaml'],
    version: 'v1.0.0',
  });
}
