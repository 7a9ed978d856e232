import { Delivery } from '../Delivery';
import type { EnvironmentName } from '../Service';
import { HISTORY_DAYS, type DemoContext } from './DemoContext';
import { growHistory } from './growHistory';
import { addStack, stackAddress } from './stacks';

const ENVIRONMENTS: EnvironmentName[] = ['dev', 'staging', 'prod'];

/** The site on S3 and CloudFront: one service, its stacks found by tag, and one of them drifted. */
export function addStaticSite(context: DemoContext): Delivery {
  const { world, calendar, people, beats, filesOf } = context;
  const createdAt = calendar.daysAgo(HISTORY_DAYS + 16, '09:30');
  const repository = world.addRepository({
    owner: world.accounts.get('callboard-demo'),
    name: 'static-site',
    description: 'The public site, on S3 behind CloudFront',
    createdAt,
    files: filesOf('callboard-demo/static-site'),
    workflows: { 'deploy.yml': 'Deploy', 'verify.yml': 'Verify' },
    environments: [
      { name: 'dev' },
      { name: 'staging' },
      { name: 'production', reviewers: [people.engineeringManager] },
    ],
  });
  const service = world.addService({
    name: 'static-site',
    repository,
    delivery: 'actions',
    workflow: 'deploy.yml',
    gates: [['lint-and-format', 'security-scan'], ['build-all-workspaces']],
    paths: ['site/index.html', 'site/pricing.html', 'infrastructure/site.ts'],
    environments: ENVIRONMENTS.map(name => ({
      name,
      branch: name === 'prod' ? 'main' : 'develop',
      github: name === 'prod' ? 'production' : name,
      stacks: [stackAddress(name, `static-site-${name}`)],
      url: name === 'prod' ? 'https://www.example' : `https://${name}.example`,
      approval: name === 'prod',
    })),
  });
  for (const environment of ENVIRONMENTS) {
    addStack(world, {
      ...stackAddress(environment, `static-site-${environment}`),
      kind: 'web',
      environment,
      service: 'static-site',
      createdAt: createdAt + 3_600_000,
      outputs: {
        SiteUrl:
          environment === 'prod'
            ? 'https://www.example'
            : `https://${environment}.example`,
      },
    });
  }
  const delivery = new Delivery(
    world,
    repository,
    [people.octocat, people.mona],
    3,
    8,
    140,
  );
  beats.add(createdAt, at => {
    repository.commit({
      message: 'Start the site',
      author: people.octocat,
      at,
      branches: ['develop', 'main'],
      touches: ['README.md'],
      version: 'v3.7.0',
    });
  });
  growHistory({
    delivery,
    calendar,
    beats,
    services: [{ service, commitsPerDay: 0.9 }],
    days: HISTORY_DAYS,
    approver: people.engineeringManager,
  });
  beats.add(calendar.hoursAgo(3.2), at => {
    const commit = delivery.merge(service, at);
    delivery.deploy(service, 'dev', commit, at + 15_000);
  });
  world.aws.setDrift({
    ...stackAddress('prod', 'static-site-prod'),
    at: calendar.daysAgo(1, '08:12'),
    detectedAt: calendar.hoursAgo(6),
    resources: [
      {
        logicalId: 'SiteBucket',
        differences: [
          {
            path: '/PublicAccessBlockConfiguration/BlockPublicPolicy',
            expected: 'true',
            actual: 'false',
          },
        ],
      },
      {
        logicalId: 'Distribution',
        differences: [
          {
            path: '/DistributionConfig/DefaultCacheBehavior/MinTTL',
            expected: '0',
            actual: '60',
          },
        ],
      },
    ],
  });
  return delivery;
}
