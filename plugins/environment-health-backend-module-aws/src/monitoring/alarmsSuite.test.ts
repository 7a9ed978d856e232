import { mockServices } from '@backstage/backend-test-utils';
import { answerBy } from '../__testUtils__/answerBy';
import { FakeAwsApi, REFUSALS } from '../__testUtils__/FakeAwsApi';
import { metricAlarm } from '../__testUtils__/metricAlarm';
import { batchOf, stackOf, targetOf } from '../__testUtils__/targets';
import { alarmsSuite } from './alarmsSuite';

const LIST = 'monitoring DescribeAlarms';
const TAGGED = 'tagging GetResources';
const API: [string, string, string] = ['Api', 'AWS::ApiGatewayV2::Api', 'api1'];
const alarm = (id: string): [string, string, string] => [
  id,
  'AWS::CloudWatch::Alarm',
  id,
];
const latency = metricAlarm('latency', {
  MetricName: 'Latency',
  Statistic: 'Average',
});
const activity = metricAlarm('activity', {
  MetricName: 'Count',
  ComparisonOperator: 'LessThanThreshold',
});

describe('alarmsSuite', () => {
  let aws: FakeAwsApi;
  let cache: ReturnType<typeof mockServices.cache.mock>;
  let logger: ReturnType<typeof mockServices.logger.mock>;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    const stored = new Map();
    cache = mockServices.cache.mock({
      get: async key => stored.get(key),
      set: async (key, value) => {
        stored.set(key, value);
      },
    });
    logger = mockServices.logger.mock();
  });
  afterEach(() => aws.stop());

  const run = async (...targets: ReturnType<typeof targetOf>[]) =>
    (
      await alarmsSuite({ clients: aws.clients, cache, logger }).run(
        batchOf(targets),
      )
    ).findings;
  const answer = (MetricAlarms: object[], CompositeAlarms: object[] = []) =>
    answerBy(aws, {
      [LIST]: { MetricAlarms, CompositeAlarms },
      [TAGGED]: { ResourceTagMappingList: [] },
    });
  const brief = (findings: Awaited<ReturnType<typeof run>>) =>
    findings.map(
      ({ checkId, subject, status }) => `${checkId} ${subject} ${status}`,
    );

  it('asks page after page, once for all targets, for composite alarms too', async () => {
    answerBy(aws, {
      [LIST]: ({ input }: { input: Record<string, unknown> }) =>
        input.NextToken
          ? { MetricAlarms: [metricAlarm('second')], CompositeAlarms: [] }
          : {
              MetricAlarms: [metricAlarm('first')],
              CompositeAlarms: [],
              NextToken: 'more',
            },
      [TAGGED]: { ResourceTagMappingList: [] },
    });
    const target = targetOf([stackOf({ resources: [alarm('second')] })]);
    const other = { ...target, entityRef: 'component:default/other' };
    expect(brief(await run(target, other))).toEqual([
      'aws.alarms second healthy',
      'aws.alarms second healthy',
    ]);
    const calls = aws.calls.filter(({ service }) => service === 'monitoring');
    expect(calls).toHaveLength(2);
    expect(calls[0].input).toEqual({
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      MaxRecords: 100,
    });
  });

  it('shows a composite alarm that fires beside what it watches, by name or ARN', async () => {
    const composite = metricAlarm('degraded', { StateValue: 'ALARM' });
    answer([metricAlarm('errors', { StateValue: 'ALARM' })], [composite]);
    const findings = await run(
      targetOf([
        stackOf({
          resources: [
            alarm('errors'),
            ['C', 'AWS::CloudWatch::CompositeAlarm', `${composite.AlarmArn}`],
          ],
        }),
      ]),
    );
    expect(brief(findings)).toEqual([
      'aws.alarms errors unhealthy',
      'aws.alarms degraded unhealthy',
    ]);
    expect(findings[0].links).toEqual([
      {
        kind: 'alarm',
        title: 'Open errors in CloudWatch',
        url: 'https://console.example/111111111111/cloudwatch/home?region=us-west-2#alarmsV2:alarm/errors',
      },
    ]);
  });

  it('finds alarms by prefix, each once, and leaves out what only scales', async () => {
    const scaling = metricAlarm('shop-scale-in', {
      StateValue: 'ALARM',
      AlarmActions: [
        'arn:aws:autoscaling:us-west-2:111111111111:scalingPolicy:1',
      ],
    });
    answer([
      metricAlarm('shop-errors'),
      metricAlarm('shop'),
      metricAlarm('shoq'),
      scaling,
      metricAlarm('a'),
    ]);
    const target = targetOf([stackOf({ resources: [alarm('shop-errors')] })], {
      alarmPrefixes: ['shop-', 'shop-e'],
    });
    expect(brief(await run(target))).toEqual([
      'aws.alarms shop-errors healthy',
    ]);
  });

  it('misses an alarm that somebody deleted, unless its stack is at work', async () => {
    answer([]);
    const resources = [alarm('gone')];
    expect(brief(await run(targetOf([stackOf({ resources })])))).toEqual([
      'aws.alarms gone warning',
    ]);
    const busy = stackOf({ resources, status: 'UPDATE_IN_PROGRESS' });
    expect(await run(targetOf([busy]))).toEqual([]);
  });

  describe('runbooks', () => {
    const RUNBOOK = 'https://runbooks.example.com/api';
    const target = targetOf([
      stackOf({ resources: [alarm('one'), alarm('two'), alarm('three')] }),
    ]);
    const runbooks = async () =>
      (await run(target)).map(({ links }) =>
        links
          ?.filter(({ kind }) => kind === 'runbook')
          .map(({ url }) => url)
          .join(),
      );
    const alarms = {
      MetricAlarms: [
        metricAlarm('one', { AlarmDescription: `Errors. Runbook: ${RUNBOOK}` }),
        metricAlarm('two'),
        metricAlarm('three', { AlarmDescription: 'runbook: javascript:x()' }),
      ],
      CompositeAlarms: [],
    };
    const arn = 'arn:aws:cloudwatch:us-west-2:111111111111:alarm:two';

    it('are named by a description, or by a tag, listed once an hour', async () => {
      answerBy(aws, {
        [LIST]: alarms,
        [TAGGED]: ({ input }: { input: Record<string, unknown> }) =>
          input.PaginationToken
            ? {
                ResourceTagMappingList: [
                  {
                    ResourceARN: arn,
                    Tags: [{ Key: 'runbook_url', Value: `${RUNBOOK}#two` }],
                  },
                ],
              }
            : { ResourceTagMappingList: [], PaginationToken: 'more' },
      });
      const expected = [RUNBOOK, `${RUNBOOK}#two`, ''];
      expect(await runbooks()).toEqual(expected);
      expect(await runbooks()).toEqual(expected);
      const listings = aws.calls.filter(({ service }) => service === 'tagging');
      expect(listings).toHaveLength(2);
      expect(listings[0].input).toEqual({
        ResourceTypeFilters: ['cloudwatch:alarm'],
        ResourcesPerPage: 100,
        TagFilters: [{ Key: 'runbook_url' }],
      });
    });

    it('come first among the links, with a tag before a description', async () => {
      answerBy(aws, {
        [LIST]: alarms,
        [TAGGED]: {
          ResourceTagMappingList: [
            {
              ResourceARN: arn.replace(/two$/, 'one'),
              Tags: [{ Key: 'runbook_url', Value: `${RUNBOOK}#tag` }],
            },
          ],
        },
      });
      const [{ links }] = await run(target);
      expect(links).toMatchObject([
        { kind: 'runbook', title: 'Open the runbook', url: `${RUNBOOK}#tag` },
        { kind: 'alarm' },
      ]);
    });

    it('are done without where tags may not be read, and are asked for again', async () => {
      answerBy(aws, {
        [LIST]: alarms,
        [TAGGED]: REFUSALS.denied('tag:GetResources'),
      });
      expect(await runbooks()).toEqual([RUNBOOK, '', '']);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('tag:GetResources'),
      );
      await runbooks();
      expect(
        aws.calls.filter(({ service }) => service === 'tagging'),
      ).toHaveLength(2);
    });
  });

  describe('coverage', () => {
    const coverage = async (...given: Parameters<typeof targetOf>) =>
      (await run(targetOf(...given))).filter(
        ({ checkId }) => checkId === 'aws.alert-coverage',
      );

    it('is complete by what alarms look at, whatever they are called and whose they are', async () => {
      answer([metricAlarm('x'), latency, activity]);
      expect(await coverage([stackOf({ resources: [API] })])).toMatchObject([
        {
          status: 'healthy',
          summary: 'Alarms tell of server errors, latency and low activity.',
        },
      ]);
    });

    it('names each kind that is missing, with metric, threshold and period', async () => {
      answer([latency]);
      const findings = await coverage([
        stackOf({
          resources: [
            API,
            ['Users', 'AWS::Cognito::UserPool', 'pool'],
            ['Table', 'AWS::DynamoDB::Table', 'items'],
          ],
        }),
      ]);
      expect(brief(findings)).toEqual([
        'aws.alert-coverage server errors warning',
        'aws.alert-coverage throttling warning',
        'aws.alert-coverage authentication failures warning',
        'aws.alert-coverage low activity warning',
      ]);
      expect(findings[0]).toMatchObject({
        summary: 'No alarm tells of server errors (Api).',
        action:
          'Add an alarm on the sum of 5xx of Api (dimension ApiId): 3 or more in 10 min.',
      });
    });

    it('wants every table covered', async () => {
      const throttled = metricAlarm('t', {
        Namespace: 'AWS/DynamoDB',
        MetricName: 'WriteThrottleEvents',
        Dimensions: [{ Name: 'TableName', Value: 'one' }],
      });
      answer([throttled]);
      const table = (id: string): [string, string, string] => [
        id,
        'AWS::DynamoDB::Table',
        id,
      ];
      const owned = stackOf({
        resources: [table('one'), table('two'), alarm('t')],
      });
      expect(await coverage([owned])).toMatchObject([
        { summary: 'No alarm tells of throttling (two).' },
      ]);
    });

    it('only mentions in staging what is missing, and wants nothing in development', async () => {
      answer([latency]);
      const stacks = [stackOf({ resources: [API] })];
      expect(await coverage(stacks, { tier: 'staging' })).toMatchObject([
        {
          status: 'healthy',
          summary:
            'Alarms tell of latency; server errors and low activity are not covered, which only production has to be.',
        },
      ]);
      expect(await coverage(stacks, { tier: 'development' })).toEqual([]);
    });
  });

  it.each([
    [
      REFUSALS.denied('cloudwatch:DescribeAlarms'),
      /does not allow cloudwatch:DescribeAlarms/,
    ],
    [REFUSALS.throttled(), /is throttling our calls/],
  ])('says why nothing can be known', async (refusal, message) => {
    answerBy(aws, { [LIST]: refusal });
    await expect(run(targetOf([stackOf()]))).rejects.toThrow(message);
  });
});
