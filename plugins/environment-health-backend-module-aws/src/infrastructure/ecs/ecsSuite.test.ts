import { FakeAwsApi, REFUSALS } from '../../__testUtils__/FakeAwsApi';
import { batchOf, stackOf, targetOf } from '../../__testUtils__/targets';
import { ecsSuite } from './ecsSuite';

const SERVICE = 'AWS::ECS::Service';
const arn = (path: string) =>
  `arn:aws:ecs:us-west-2:111111111111:service/${path}`;
const stackWith = (...ids: string[]) =>
  stackOf({
    resources: ids.map((id, index) => [`Service${index}`, SERVICE, id]),
  });
const well = (serviceArn: string) => ({
  serviceArn,
  serviceName: serviceArn.split('/').pop(),
  status: 'ACTIVE',
  desiredCount: 2,
  runningCount: 2,
  deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
});

describe('ecsSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    aws.answer = ({ input }) => ({
      body: { services: input.services.map(well) },
    });
  });
  afterEach(() => aws.stop());

  const run = async (...targets: Parameters<typeof batchOf>[0]) =>
    (await ecsSuite(aws).run(batchOf(targets))).findings;

  it('finds a service well, with a link to it', async () => {
    expect(await run(targetOf([stackWith(arn('main/jobs'))]))).toMatchObject([
      {
        checkId: 'aws.ecs-service',
        subject: 'jobs',
        status: 'healthy',
        links: [
          {
            url: 'https://console.example/111111111111/ecs/v2/clusters/main/services/jobs/health?region=us-west-2',
          },
        ],
      },
    ]);
  });

  it('asks for ten services of a cluster at once', async () => {
    const ids = Array.from({ length: 23 }, (_, n) => arn(`main/s${n}`));
    const findings = await run(
      targetOf([stackWith(...ids, arn('edge/one'))]),
      targetOf([stackWith(ids[0])], { entityRef: 'component:default/till' }),
    );
    expect(findings).toHaveLength(25);
    expect(findings.every(({ status }) => status === 'healthy')).toBe(true);
    const sizes = aws.calls.map(({ action, input }) => [
      action,
      input.cluster,
      input.services.length,
    ]);
    expect(sizes.sort()).toEqual([
      ['DescribeServices', 'edge', 1],
      ['DescribeServices', 'main', 10],
      ['DescribeServices', 'main', 10],
      ['DescribeServices', 'main', 3],
    ]);
  });

  it('tells what stopped and what is missing from what runs', async () => {
    const [jobs, mail, gone] = ['jobs', 'mail', 'gone'].map(name =>
      arn(`main/${name}`),
    );
    aws.answer = () => ({
      body: {
        services: [well(jobs), { ...well(mail), runningCount: 0 }],
        failures: [{ arn: gone, reason: 'MISSING' }],
      },
    });
    expect(await run(targetOf([stackWith(jobs, mail, gone)]))).toMatchObject([
      { subject: 'jobs', status: 'healthy' },
      { subject: 'mail', status: 'unhealthy' },
      {
        subject: 'gone',
        status: 'unhealthy',
        summary: 'The service gone does not exist, though its stack owns it.',
      },
    ]);
  });

  it('does not take another failure for a missing service', async () => {
    const id = arn('main/jobs');
    aws.answer = () => ({
      body: { services: [], failures: [{ arn: id, reason: 'INTERNAL' }] },
    });
    expect(await run(targetOf([stackWith(id)]))).toMatchObject([
      { status: 'unknown', summary: expect.stringContaining('INTERNAL') },
    ]);
  });

  it('finds the services of a missing cluster missing', async () => {
    aws.answer = () => ({
      status: 400,
      body: { __type: 'ClusterNotFoundException', message: 'Not found.' },
    });
    expect(await run(targetOf([stackWith(arn('main/jobs'))]))).toMatchObject([
      { status: 'unhealthy' },
    ]);
  });

  it('finds the cluster of an old ARN in the stack', async () => {
    const stack = stackOf({
      resources: [
        ['Cluster', 'AWS::ECS::Cluster', 'main'],
        ['Jobs', SERVICE, arn('jobs')],
      ],
    });
    await run(targetOf([stack]));
    expect(aws.calls[0].input.cluster).toBe('main');
    await run(targetOf([stackWith(arn('jobs'))]));
    expect(aws.calls[1].input.cluster).toBe('default');
  });

  it('puts the cluster before a name that an environment has twice', async () => {
    const findings = await run(
      targetOf([stackWith(arn('main/jobs'), arn('edge/jobs'))]),
    );
    expect(findings.map(({ subject }) => subject)).toEqual([
      'main/jobs',
      'edge/jobs',
    ]);
  });

  it.each([
    [
      'denied',
      () => REFUSALS.denied('ecs:DescribeServices'),
      'does not allow ecs:DescribeServices',
    ],
    ['throttled', REFUSALS.throttled, 'is throttling our calls'],
  ])('knows nothing while it is %s', async (_, refuse, says) => {
    aws.answer = refuse;
    expect(await run(targetOf([stackWith(arn('main/jobs'))]))).toMatchObject([
      {
        subject: 'jobs',
        status: 'unknown',
        summary: expect.stringContaining(says),
      },
    ]);
  });

  it('calls nobody where there is no service', async () => {
    expect(await run(targetOf([stackOf()]))).toEqual([]);
    expect(aws.calls).toEqual([]);
  });
});
