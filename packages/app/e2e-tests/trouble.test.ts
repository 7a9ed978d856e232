import { Healths, type Result } from './support/healths';
import { sandbox } from './support/sandbox';
import { expect, test } from './support/test';

const ROUNDS = { timeout: 150_000, intervals: [3_000] };

test.describe.configure({ timeout: 420_000 });
test.afterEach(() => sandbox.clearFaults());

interface Case {
  check: string;
  service: string;
  environment: string;
  /** What happens; absent where the demonstration has it already. */
  scene?: [name: string, parameters?: object];
  status: 'warning' | 'unhealthy';
  summary: RegExp;
}

const failing: Case[] = [
  {
    check: 'aws.stack-state',
    service: 'ec2-manager-api',
    environment: 'staging',
    status: 'warning',
    summary: /rolled back/,
  },
  {
    check: 'aws.stack-drift',
    service: 'static-site',
    environment: 'prod',
    status: 'warning',
    summary: /differs from its template/,
  },
  {
    check: 'aws.lambda-function',
    service: 'ec2-manager-api',
    environment: 'dev',
    scene: ['function-fails'],
    status: 'unhealthy',
    summary: /ec2-manager-api-dev/,
  },
  {
    check: 'aws.ecs-service',
    service: 'vocavision-worker',
    environment: 'prod',
    scene: ['tasks-stop'],
    status: 'unhealthy',
    summary: /None of the 2 tasks/,
  },
  {
    check: 'aws.dynamodb-table',
    service: 'ec2-manager-infrastructure',
    environment: 'dev',
    scene: ['table-inaccessible'],
    status: 'unhealthy',
    summary: /key/,
  },
  {
    check: 'aws.dynamodb-recovery',
    service: 'ec2-manager-infrastructure',
    environment: 'prod',
    scene: ['recovery-off'],
    status: 'warning',
    summary: /cannot be restored/,
  },
  {
    check: 'aws.alarms',
    service: 'ec2-manager-infrastructure',
    environment: 'prod',
    scene: ['alarm-fires'],
    // By the severity that the alarm's description names.
    status: 'warning',
    summary: /threshold/,
  },
  {
    check: 'aws.bucket-public-access',
    service: 'ec2-manager-web',
    environment: 'dev',
    scene: ['bucket-opened'],
    status: 'unhealthy',
    summary: /lets anybody in/,
  },
  {
    check: 'aws.certificates',
    service: 'ec2-manager-web',
    environment: 'prod',
    scene: ['certificate-expires', { days: 5 }],
    status: 'unhealthy',
    summary: /\b[45] days/,
  },
  {
    check: 'aws.required-tags',
    service: 'ec2-manager-infrastructure',
    environment: 'dev',
    scene: ['tag-removed'],
    status: 'warning',
    summary: /ManagedBy/,
  },
  {
    check: 'aws.backup-age',
    service: 'ec2-manager-infrastructure',
    environment: 'prod',
    scene: ['backup-stops'],
    status: 'warning',
    summary: /3 days old/,
  },
  {
    check: 'http.endpoint',
    service: 'static-site',
    environment: 'staging',
    scene: ['endpoint-slow', { milliseconds: 2500 }],
    status: 'warning',
    // However long a busy machine takes on top of it.
    summary: /takes \d+(\.\d)? s; expected 2 s/,
  },
  {
    check: 'http.certificate',
    service: 'static-site',
    environment: 'dev',
    scene: ['endpoint-certificate', { days: -1 }],
    status: 'unhealthy',
    summary: /expired/,
  },
  {
    check: 'http.security-headers',
    service: 'ec2-manager-web',
    environment: 'staging',
    status: 'warning',
    summary: /Lacks/,
  },
  {
    check: 'aws.error-rate',
    service: 'ec2-manager-api',
    environment: 'staging',
    // Long enough to have begun for the portal, too, whose clock is behind the
    // sandbox's once other tests have moved that on.
    scene: ['errors-rise', { share: 0.4, since: 180 }],
    status: 'unhealthy',
    summary: /%/,
  },
];

const worst = (results: Result[]) =>
  results.find(({ status }) => status === 'unhealthy') ??
  results.find(({ status }) => status !== 'healthy') ??
  results[0];

test('each check finds in the demonstration cloud what is wrong, and says so', async ({
  request,
}) => {
  const healths = await Healths.signIn(request);
  for (const { scene, service, environment } of failing) {
    if (scene) {
      const [name, parameters] = scene;
      await sandbox.playScene(name, { service, environment, ...parameters });
    }
  }
  const services = [...new Set(failing.map(({ service }) => service))];
  for (const service of services) {
    await healths.run(service);
  }
  for (const { check, service, environment, status, summary } of failing) {
    const found = async () =>
      worst(await healths.results(service, environment, check));
    await expect
      .poll(
        async () => `${check}: ${(await found())?.status ?? 'not checked'}`,
        ROUNDS,
      )
      .toBe(`${check}: ${status}`);
    const { summary: said, action } = await found();
    expect(said.replace(/\s/g, ' '), check).toMatch(summary);
    expect(action, `${check} says what to do`).toBeTruthy();
  }
});

// Of the account of production, by the name with which clients sign.
const upstreams: [service: string, check: string, entity: string][] = [
  ['lambda', 'aws.lambda-function', 'ec2-manager-api'],
  ['dynamodb', 'aws.dynamodb-table', 'ec2-manager-infrastructure'],
  ['ecs', 'aws.ecs-service', 'vocavision-worker'],
  ['s3', 'aws.bucket-encryption', 'ec2-manager-web'],
  ['cloudfront', 'aws.distribution', 'ec2-manager-web'],
  ['acm', 'aws.certificates', 'ec2-manager-web'],
  ['tagging', 'aws.required-tags', 'ec2-manager-web'],
  ['monitoring', 'aws.alarms', 'ec2-manager-api'],
  ['backup', 'aws.backup-age', 'ec2-manager-infrastructure'],
];

for (const kind of ['denied', 'throttled']) {
  test(`what AWS answers with "${kind}" is unknown, with the reason, and nothing else is`, async ({
    request,
  }) => {
    const healths = await Healths.signIn(request);
    for (const [service] of upstreams) {
      await sandbox.addFault({
        target: 'aws',
        kind,
        match: ` ${service} `,
      });
    }
    for (const entity of new Set(upstreams.map(([, , name]) => name))) {
      await healths.run(entity);
    }
    for (const [service, check, entity] of upstreams) {
      const results = () => healths.results(entity, 'prod', check);
      await expect
        .poll(
          async () =>
            `${service}: ${
              (await results()).every(({ status }) => status === 'unknown')
                ? 'unknown'
                : 'known'
            }`,
          ROUNDS,
        )
        .toBe(`${service}: unknown`);
      for (const { summary } of await results()) {
        expect(summary, check).toMatch(/333333333333/);
        expect(summary, check).not.toMatch(/sandbox-secret|undefined|\[object/);
      }
    }
    const [endpoint] = await healths.results(
      'ec2-manager-web',
      'prod',
      'http.endpoint',
    );
    expect(endpoint.status).not.toBe('unknown');
    const [stack] = await healths.results(
      'ec2-manager-web',
      'prod',
      'aws.stack-state',
    );
    expect(stack.status).toBe('healthy');

    await sandbox.clearFaults();
    for (const [, check, entity] of upstreams) {
      await expect
        .poll(async () => {
          const results = await healths.results(entity, 'prod', check);
          return (
            results.length > 0 &&
            results.every(({ status }) => status !== 'unknown')
          );
        }, ROUNDS)
        .toBe(true);
    }
  });
}
