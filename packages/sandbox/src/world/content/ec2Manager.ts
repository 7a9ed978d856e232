import { Delivery } from '../Delivery';
import type { Repository } from '../Repository';
import type { EnvironmentName, Service, StackAddress } from '../Service';
import { HISTORY_DAYS, type DemoContext } from './DemoContext';
import { addSideRuns } from './addSideRuns';
import { growHistory } from './growHistory';
import { alarmRunbooks } from './alarmRunbooks';
import { tellMonitoring } from './monitoringStory';
import { addStack, stackAddress } from './stacks';
import { tellEc2ManagerStory } from './ec2ManagerStory';

const ENVIRONMENTS: EnvironmentName[] = ['dev', 'staging', 'prod'];
const GITHUB_NAMES = { dev: 'dev', staging: 'staging', prod: 'production' };
const GATES = [
  [
    'lint-and-format',
    'test-api',
    'test-web',
    'test-infrastructure',
    'security-scan',
  ],
  ['build-all-workspaces', 'cdk-synth'],
];

interface Part {
  component: string;
  workflow: string;
  paths: string[];
  stacks: (environment: EnvironmentName) => StackAddress[];
  host: string;
}

const PARTS: Part[] = [
  {
    component: 'api',
    workflow: 'ci.yml',
    paths: ['apps/api/src/handlers.ts', 'apps/api/package.json'],
    stacks: environment => [
      stackAddress(environment, `ec2-manager-api-${environment}`),
    ],
    host: 'api',
  },
  {
    component: 'web',
    workflow: 'ci.yml',
    paths: ['apps/web/src/App.tsx', 'apps/web/package.json'],
    stacks: environment => [
      stackAddress(environment, `ec2-manager-web-${environment}`),
    ],
    host: 'app',
  },
  {
    component: 'infra',
    workflow: 'infrastructure.yml',
    paths: ['infrastructure/lib/data-stack.ts', 'infrastructure/bin/app.ts'],
    stacks: environment => [
      stackAddress(environment, `ec2-manager-network-${environment}`),
      stackAddress(environment, `ec2-manager-data-${environment}`),
    ],
    host: 'app',
  },
];

/** EC2 Manager: three services in one repository, delivered by two workflows into three accounts. */
export function addEc2Manager(context: DemoContext): Delivery {
  const { world, calendar, people, beats } = context;
  const repository = addRepository(context);
  const [api, web, infrastructure] = PARTS.map(part =>
    world.addService(serviceOf(repository, part)),
  );
  addStacks(context);
  tellMonitoring(context);
  const delivery = new Delivery(
    world,
    repository,
    [people.mona, people.hubot, people.octocat],
    1,
    33,
    318,
  );
  beats.add(repository.createdAt, at => {
    repository.commit({
      message: 'Start EC2 Manager',
      author: people.mona,
      at,
      branches: ['develop', 'main'],
      touches: ['README.md'],
      version: 'v1.32.0',
    });
  });
  const history = {
    delivery,
    calendar,
    beats,
    services: [
      { service: api, commitsPerDay: 0.6 },
      { service: web, commitsPerDay: 0.5 },
      { service: infrastructure, commitsPerDay: 0.15 },
    ],
    days: HISTORY_DAYS,
    approver: people.devopsLead,
    exceptReleases: [0, 3, 5],
  };
  growHistory(history);
  addSideRuns(context, delivery, api);
  tellEc2ManagerStory(context, history, { api, web, infrastructure });
  return delivery;
}

function addRepository({ world, calendar, people, filesOf }: DemoContext) {
  const reviewers = [people.devopsLead, people.engineeringManager];
  return world.addRepository({
    owner: world.accounts.get('callboard-demo'),
    name: 'ec2-manager',
    description: 'Starts, stops and accounts for EC2 instances',
    createdAt: calendar.daysAgo(HISTORY_DAYS + 20, '09:00'),
    files: filesOf('callboard-demo/ec2-manager'),
    workflows: {
      'ci.yml': 'CI/CD',
      'infrastructure.yml': 'Infrastructure',
      'pr-validation.yml': 'PR validation',
      'notifications.yml': 'Notifications',
      'rollback.yml': 'Rollback',
    },
    environments: PARTS.flatMap(({ component }) =>
      ENVIRONMENTS.map(environment => ({
        name: `${component}-${GITHUB_NAMES[environment]}`,
        reviewers: environment === 'prod' ? reviewers : [],
      })),
    ),
  });
}

function serviceOf(repository: Repository, part: Part): Service {
  const suffix = part.component === 'infra' ? 'infrastructure' : part.component;
  return {
    name: `ec2-manager-${suffix}`,
    repository,
    delivery: 'actions',
    workflow: part.workflow,
    component: part.component,
    gates:
      part.component === 'infra'
        ? [['test-infrastructure', 'security-scan'], ['cdk-synth']]
        : GATES,
    paths: part.paths,
    environments: ENVIRONMENTS.map(name => ({
      name,
      branch: name === 'prod' ? 'main' : 'develop',
      github: `${part.component}-${GITHUB_NAMES[name]}`,
      stacks: part.stacks(name),
      url: `https://${part.host}-${name}.ec2-manager.example`,
      approval: name === 'prod',
    })),
  };
}

function addStacks({ world, calendar, host }: DemoContext): void {
  const runbooks = alarmRunbooks(host);
  const createdAt = calendar.daysAgo(HISTORY_DAYS + 10, '11:00');
  for (const environment of ENVIRONMENTS) {
    for (const [index, kind] of ['network', 'data', 'api', 'web'].entries()) {
      addStack(world, {
        ...stackAddress(environment, `ec2-manager-${kind}-${environment}`),
        kind,
        environment,
        service:
          index < 2 ? 'ec2-manager-infrastructure' : `ec2-manager-${kind}`,
        createdAt: createdAt + index * 1_200_000,
        outputs: outputsOf(kind, environment),
        runbooks,
      });
    }
  }
  addStack(world, {
    ...stackAddress('prod', 'ec2-manager-web-certificate-prod', 'us-east-1'),
    kind: 'certificate',
    environment: 'prod',
    service: 'ec2-manager-web',
    createdAt,
  });
}

function outputsOf(
  kind: string,
  environment: EnvironmentName,
): Record<string, string> {
  switch (kind) {
    case 'api':
      return {
        ApiUrl: `https://api-${environment}.ec2-manager.example`,
        HealthUrl: `https://api-${environment}.ec2-manager.example/health`,
      };
    case 'web':
      return { SiteUrl: `https://app-${environment}.ec2-manager.example` };
    default:
      return {};
  }
}
