import { Delivery } from '../Delivery';
import type { Commit, Instant } from '../model';
import { planPlatformDeployment } from '../plan/planPlatformDeployment';
import type { Service } from '../Service';
import { HISTORY_DAYS, type DemoContext } from './DemoContext';

const DOMAIN = 'vocavision.example';

/** VocaVision: two services on a hosting platform that reports deployments, among many previews. */
export function addVocavision(context: DemoContext): Delivery {
  const { world, calendar, people, filesOf, beats } = context;
  const createdAt = calendar.daysAgo(HISTORY_DAYS + 25, '10:00');
  const repository = world.addRepository({
    owner: world.accounts.get('vocavision'),
    name: 'vocavision',
    description: 'Learns words by seeing them',
    createdAt,
    files: filesOf('vocavision/vocavision'),
    workflows: { 'ci.yml': 'CI' },
    environments: [
      ...['web', 'api'].flatMap(part => [
        { name: `${part}-staging` },
        { name: `${part}-production` },
      ]),
      { name: 'Preview' },
    ],
  });
  const services = ['web', 'api'].map(component =>
    world.addService({
      name: `vocavision-${component}`,
      repository,
      delivery: 'platform',
      workflow: 'ci.yml',
      component,
      gates: [
        ['lint-and-format', component === 'web' ? 'test-web' : 'test-api'],
      ],
      paths: [`apps/${component}/src/index.ts`],
      environments: (['staging', 'prod'] as const).map(name => ({
        name,
        branch: name === 'prod' ? 'main' : 'develop',
        github: `${component}-${name === 'prod' ? 'production' : name}`,
        stacks: [],
        url: `https://${component}${
          name === 'prod' ? '' : `-${name}`
        }.${DOMAIN}`,
        approval: false,
      })),
    }),
  );
  const authors = [people.mona, people.octocat, people.hubot];
  const delivery = new Delivery(world, repository, authors, 5, 12, 502);
  beats.add(createdAt, at => {
    repository.commit({
      message: 'Start VocaVision',
      author: people.mona,
      at,
      branches: ['develop', 'main'],
      touches: ['README.md'],
      version: 'v5.11.0',
    });
  });
  for (let day = HISTORY_DAYS; day >= 1; day -= 1) {
    if (!calendar.isWeekend(day)) {
      addDay(context, delivery, services, day);
    }
  }
  for (let week = Math.floor(HISTORY_DAYS / 7) - 1; week >= 0; week -= 1) {
    addRelease(context, delivery, services, week);
  }
  tellTakenBack(context, delivery, services[0]);
  return delivery;
}

/** A pull request with its preview, then the merge with its deployment to staging. */
function addDay(
  context: DemoContext,
  delivery: Delivery,
  services: Service[],
  day: number,
): void {
  const { world, calendar, beats } = context;
  for (const service of services) {
    if (!world.random.chance(0.7)) {
      continue;
    }
    const minute = String(world.random.between(10, 59));
    beats.add(calendar.daysAgo(day, `1${day % 6}:${minute}`), at => {
      const commit = delivery.merge(service, at);
      for (let push = 3; push > 0; push -= 1) {
        planPreview(context, delivery, commit, at - push * 1_500_000);
      }
      planPlatform(context, service, 'staging', commit, at + 9_000, {
        outcome: world.random.chance(0.06) ? 'failure' : 'success',
      });
      delivery.deploy(service, 'staging', commit, at + 5_000, { targets: [] });
    });
  }
}

function addRelease(
  context: DemoContext,
  delivery: Delivery,
  services: Service[],
  week: number,
): void {
  const { calendar, beats } = context;
  const sunday = calendar.fridayDaysAgo(week) - 2;
  beats.add(calendar.daysAgo(sunday, '02:30'), at => {
    const commit = delivery.release(at);
    for (const [index, service] of services.entries()) {
      planPlatform(context, service, 'prod', commit, at + index * 240_000);
    }
  });
}

/** A release that the platform could not start, and one that was replaced by its predecessor. */
function tellTakenBack(
  context: DemoContext,
  delivery: Delivery,
  web: Service,
): void {
  const { calendar, beats } = context;
  const sunday = calendar.fridayDaysAgo(2) - 2;
  beats.add(calendar.daysAgo(sunday, '04:05'), at => {
    const main = delivery.repository.tip('main', at);
    const before = delivery.repository.deployments
      .filter(
        deployment =>
          deployment.environment === 'web-production' &&
          deployment.sha !== main,
      )
      .at(-1)!;
    const commit = delivery.repository.commits.get(before.sha)!;
    planPlatform(context, web, 'prod', commit, at, {
      description: `Instant rollback to ${commit.version}`,
    });
  });
  beats.add(calendar.hoursAgo(8), at => {
    const commit = delivery.merge(web, at);
    planPlatform(context, web, 'staging', commit, at + 9_000, {
      outcome: 'error',
    });
  });
}

function planPlatform(
  { world, people }: DemoContext,
  service: Service,
  name: 'staging' | 'prod',
  commit: Commit,
  startAt: Instant,
  options: {
    outcome?: 'success' | 'failure' | 'error';
    description?: string;
  } = {},
): void {
  const environment = service.environments.find(each => each.name === name)!;
  planPlatformDeployment(world, {
    repository: service.repository,
    environment: environment.github!,
    production: name === 'prod',
    commit,
    ref: environment.branch,
    creator: people.platform,
    startAt,
    url: environment.url!,
    ...options,
  });
}

function planPreview(
  { world, people }: DemoContext,
  { repository }: Delivery,
  merged: Commit,
  at: Instant,
): void {
  const branch = `work/${merged.message.replace(/\W+/g, '-').toLowerCase()}`;
  const commit = repository.commit({
    message: merged.message.replace(/ \(#\d+\)$/, ''),
    author: merged.author,
    at,
    branches: [],
    parents: merged.parents,
    touches: merged.touches,
    version: `${merged.version}.preview`,
  });
  planPlatformDeployment(world, {
    repository,
    environment: 'Preview',
    transient: true,
    commit,
    ref: branch.slice(0, 60),
    creator: people.platform,
    startAt: at,
    url: `https://${commit.sha.slice(0, 9)}.preview.${DOMAIN}`,
  });
}
