import { Ids } from '../world/Ids';
import { RepositoryFiles } from '../world/git/RepositoryFiles';
import type { Account, DeploymentState } from '../world/model';
import { stackResources } from '../world/content/stacks';
import { Repository } from '../world/Repository';
import type { Service } from '../world/Service';
import type { World } from '../world/World';
import { scaleCatalog } from './scaleCatalog';
import { scaleOnCall } from './scaleOnCall';
import { scaleRunbook } from './scaleRunbook';
import {
  SCALE_ENVIRONMENTS,
  SCALE_OWNER,
  scaleName,
  scaleStack,
  type ScaleOptions,
} from './scaleNames';

const DAY = 86_400_000;
/** Keeps the numbers of synthetic things clear of the demonstration's. */
const FIRST_OFFSET = 1_000_000;

/** Adds synthetic services: stacks at once, repositories when they are first asked for. */
export function addScale(
  world: World,
  options: ScaleOptions,
  host: () => string,
): void {
  const owner = world.accounts.add(SCALE_OWNER, 'Scale', 'Organization');
  const author = world.accounts.get('hubot');
  const made = new Map<string, Service>();
  const indexOf = (name: string) => {
    const index = Number(/^service-(\d{5})$/.exec(name)?.[1] ?? NaN);
    return index >= 1 && index <= options.services ? index : undefined;
  };
  const find = (name: string) => {
    const index = indexOf(name);
    if (index === undefined) {
      return undefined;
    }
    const service =
      made.get(name) ?? makeService(world, owner, author, index, options);
    made.set(name, service);
    return service;
  };
  world.addLazyServices(find);
  world.addLazyOwner(SCALE_OWNER, name => find(name)?.repository);
  addCatalogRepository(world, owner, author, options, host);
  for (let index = 1; index <= options.services; index += 1) {
    for (const environment of SCALE_ENVIRONMENTS) {
      const stack = scaleStack(index, environment, options);
      world.aws.addStack({
        ...stack,
        createdAt: world.start - 40 * DAY + index * 1000,
        tags: {
          service: scaleName(index),
          environment,
          version: 'v1.2.0',
          ManagedBy: 'CDK',
        },
        outputs: {
          HealthUrl: `https://${scaleName(
            index,
          )}-${environment}.scale.example/health`,
        },
        resources: stackResources({ kind: 'api', environment, ...stack }),
        terminationProtection: environment === 'prod',
      });
    }
  }
}

function addCatalogRepository(
  world: World,
  owner: Account,
  author: Account,
  options: ScaleOptions,
  host: () => string,
): void {
  let files: RepositoryFiles | undefined;
  const catalog = world.addRepository({
    owner,
    name: 'catalog',
    description: 'Synthetic services',
    createdAt: world.start - 90 * DAY,
    files: () => {
      files ??= RepositoryFiles.fromFiles(
        [['all.yaml', scaleCatalog(options)]],
        host(),
      );
      return files;
    },
  });
  catalog.commit({
    message: 'List the synthetic services',
    author,
    at: world.start - 90 * DAY,
    branches: ['main'],
    touches: ['all.yaml'],
    version: 'v1.0.0',
  });
}

function makeService(
  world: World,
  owner: Account,
  author: Account,
  index: number,
  options: ScaleOptions,
): Service {
  const ids = new Ids(FIRST_OFFSET + index * 100);
  const name = scaleName(index);
  const repository = new Repository(ids, {
    owner,
    name,
    description: `Synthetic service ${index}`,
    createdAt: world.start - 60 * DAY,
    files: () =>
      RepositoryFiles.fromFiles(
        [
          ['README.md', `# ${name}\n`],
          ...(options.onCall
            ? [['oncall.yaml', scaleOnCall(index)] as [string, string]]
            : []),
          ...Array.from(
            { length: options.runbooksPerService ?? 0 },
            (_, position): [string, string] => [
              `docs/runbooks/runbook-${position + 1}.md`,
              scaleRunbook(index, position),
            ],
          ),
        ],
        '',
      ),
    workflows: { 'deploy.yml': 'Deploy' },
    environments: SCALE_ENVIRONMENTS.map(each => ({ name: each })),
  });
  const commits = Array.from({ length: 4 }, (_, position) =>
    repository.commit({
      message: `Change ${position + 1} of ${name}`,
      author,
      at: world.start - (8 - position * 2) * DAY - index * 1000,
      branches: position < 2 ? ['develop', 'main'] : ['develop'],
      touches: ['src/index.ts'],
      version: `v1.${position}.0`,
    }),
  );
  for (const [place, environment] of SCALE_ENVIRONMENTS.entries()) {
    for (const [turn, commit] of commits
      .slice(0, 4 - place)
      .slice(-2)
      .entries()) {
      const at = commit.at + (place + 1) * 3_600_000;
      const states: DeploymentState[] =
        turn === 0
          ? ['in_progress', 'success', 'inactive']
          : ['in_progress', 'success'];
      repository.deployments.push({
        id: ids.next('deployment'),
        environment,
        sha: commit.sha,
        ref: environment === 'prod' ? 'main' : 'develop',
        creator: author,
        createdAt: at,
        description: null,
        payload: { version: commit.version },
        production: environment === 'prod',
        transient: false,
        statuses: states.map((state, step) => ({
          id: ids.next('status'),
          state,
          at: at + (step + 1) * 60_000,
          creator: author,
          description: '',
        })),
      });
    }
  }
  return {
    name,
    repository,
    delivery: 'actions',
    workflow: 'deploy.yml',
    gates: [['test-api']],
    paths: ['src/index.ts'],
    environments: SCALE_ENVIRONMENTS.map(environment => ({
      name: environment,
      branch: environment === 'prod' ? 'main' : 'develop',
      github: environment,
      stacks: [scaleStack(index, environment, options)],
      approval: false,
    })),
  };
}
