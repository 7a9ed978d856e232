import {
  APIGatewayClient,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  ListDashboardsCommand,
  paginateDescribeAlarms,
  paginateGetMetricData,
  type CompositeAlarm,
  type MetricAlarm,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import type { ResourceSpec } from '../world/specs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 18, 20, 3);
const PLACE = { accountId: '111111111111', region: 'us-west-2' };

const resource = (
  type: string,
  physicalId: string,
): ResourceSpec & { type: string } => ({
  logicalId: physicalId.replace(/\W/g, ''),
  type,
  physicalId,
});
const alarm = (name: string) => resource('AWS::CloudWatch::Alarm', name);

describe('cloudWatchService', () => {
  let now = NOW;
  let world: AwsWorld;
  let aws: Awaited<ReturnType<typeof startAws>>;
  let client: CloudWatchClient;

  beforeEach(async () => {
    now = NOW;
    world = new AwsWorld();
    const stack = {
      ...PLACE,
      createdAt: NOW - 30 * 24 * HOUR,
      tags: { environment: 'prod' },
      outputs: {},
    };
    world.addStack({
      ...stack,
      stackName: 'api',
      resources: [
        resource('AWS::ApiGatewayV2::Api', 'a1b2'),
        resource('AWS::Lambda::Function', 'handler'),
        resource('AWS::CloudFront::Distribution', 'E1'),
        resource('AWS::CloudWatch::Dashboard', 'operations'),
        alarm('api-server-errors'),
        alarm('api-latency'),
        alarm('api-low-activity'),
        resource('AWS::CloudWatch::CompositeAlarm', 'api-degraded'),
      ],
    });
    world.addStack({
      ...stack,
      stackName: 'data',
      resources: [
        resource('AWS::DynamoDB::Table', 'one'),
        resource('AWS::DynamoDB::Table', 'two'),
        alarm('data-throttled'),
      ],
    });
    world.addStack({
      ...stack,
      stackName: 'old',
      resources: [resource('AWS::ApiGateway::RestApi', 'r3st')],
    });
    aws = await startAws({ world, clock: { now: () => now } });
    client = aws.client(CloudWatchClient);
  });
  afterEach(() => aws.stop());

  const states = async (): Promise<
    Record<string, MetricAlarm & CompositeAlarm>
  > => {
    const { MetricAlarms, CompositeAlarms } = await client.send(
      new DescribeAlarmsCommand({
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
        MaxRecords: 100,
      }),
    );
    return Object.fromEntries(
      [...MetricAlarms!, ...CompositeAlarms!].map(each => [
        each.AlarmName,
        each,
      ]),
    );
  };
  const condition = (
    target: string,
    kind: string,
    data: Record<string, unknown>,
    minutes = 20,
  ) =>
    world.conditions.add({
      ...PLACE,
      resource: target,
      kind,
      from: NOW - minutes * MINUTE,
      data,
    });

  describe('DescribeAlarms', () => {
    it('lists every alarm of the stacks, all well by themselves', async () => {
      const all = await states();
      expect(Object.keys(all).sort()).toEqual([
        'api-degraded',
        'api-latency',
        'api-low-activity',
        'api-server-errors',
        'data-throttled',
      ]);
      expect(
        new Set(Object.values(all).map(({ StateValue }) => StateValue)),
      ).toEqual(new Set(['OK']));
      expect(all['api-server-errors']).toMatchObject({
        AlarmArn:
          'arn:aws:cloudwatch:us-west-2:111111111111:alarm:api-server-errors',
        Namespace: 'AWS/ApiGateway',
        MetricName: '5xx',
        Dimensions: [{ Name: 'ApiId', Value: 'a1b2' }],
        Statistic: 'Sum',
        Period: 600,
        EvaluationPeriods: 1,
        Threshold: 3,
        ActionsEnabled: true,
      });
    });

    it('tells only of metric alarms where nothing else is asked for', async () => {
      const { MetricAlarms, CompositeAlarms } = await client.send(
        new DescribeAlarmsCommand({ AlarmNamePrefix: 'api-' }),
      );
      expect(MetricAlarms).toHaveLength(3);
      expect(CompositeAlarms).toEqual([]);
    });

    it('goes through pages to the end', async () => {
      const names: string[] = [];
      const sizes: number[] = [];
      for await (const {
        MetricAlarms,
        CompositeAlarms,
      } of paginateDescribeAlarms(
        { client, pageSize: 2 },
        { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
      )) {
        const page = [...MetricAlarms!, ...CompositeAlarms!];
        sizes.push(page.length);
        names.push(...page.map(({ AlarmName }) => AlarmName!));
      }
      expect(sizes).toEqual([2, 2, 1]);
      expect(new Set(names).size).toBe(5);
    });

    it('fires when the metric does what the alarm looks for, and the composite alarm with it', async () => {
      condition('a1b2', 'errors', { perMinute: 2 });
      const all = await states();
      expect(all['api-server-errors'].StateValue).toBe('ALARM');
      const { StateReasonData, StateUpdatedTimestamp } =
        all['api-server-errors'];
      expect(JSON.parse(StateReasonData!)).toMatchObject({
        statistic: 'Sum',
        period: 600,
        threshold: 3,
        recentDatapoints: [expect.any(Number)],
      });
      const since = (NOW - StateUpdatedTimestamp!.getTime()) / MINUTE;
      expect(since).toBeGreaterThan(15);
      expect(since).toBeLessThan(20);
      expect(all['api-degraded'].StateValue).toBe('ALARM');
      expect(
        JSON.parse(all['api-degraded'].StateReasonData!).triggeringAlarms,
      ).toEqual([
        expect.objectContaining({ arn: all['api-server-errors'].AlarmArn }),
      ]);
      expect(all['api-latency'].StateValue).toBe('OK');
    });

    it('keeps the instant at which it fired, however long ago that is', async () => {
      condition('a1b2', 'errors', { perMinute: 2 });
      const first = (await states())['api-server-errors'];
      now = NOW + 40 * HOUR + 90_000;
      const later = (await states())['api-server-errors'];
      expect(later.StateUpdatedTimestamp).toEqual(first.StateUpdatedTimestamp);
    });

    it.each([
      ['api-latency', 'a1b2', 'latency', { factor: 40 }],
      ['data-throttled', 'two', 'throttles', { perMinute: 1 }],
    ])('fires %s', async (name, target, kind, data) => {
      condition(target, kind, data);
      expect((await states())[name].StateValue).toBe('ALARM');
    });

    it('misses requests after two hours without any', async () => {
      condition('a1b2', 'traffic', { factor: 0 }, 90);
      expect((await states())['api-low-activity'].StateValue).toBe('OK');
      condition('a1b2', 'traffic', { factor: 0 }, 130);
      expect((await states())['api-low-activity'].StateValue).toBe('ALARM');
    });

    it('adds up the metrics of all tables', async () => {
      const { Metrics, MetricName, AlarmDescription } = (await states())[
        'data-throttled'
      ];
      expect(MetricName).toBeUndefined();
      expect(Metrics).toHaveLength(5);
      expect(AlarmDescription).toContain('Severity: warning');
    });

    it('is in the state that a condition says outright, and lists by state', async () => {
      condition('api-latency', 'alarm', { state: 'INSUFFICIENT_DATA' }, 3);
      const { MetricAlarms } = await client.send(
        new DescribeAlarmsCommand({ StateValue: 'INSUFFICIENT_DATA' }),
      );
      expect(MetricAlarms).toEqual([
        expect.objectContaining({
          AlarmName: 'api-latency',
          StateUpdatedTimestamp: new Date(NOW - 3 * MINUTE),
        }),
      ]);
    });

    it('loses an alarm that somebody deleted', async () => {
      condition('api-latency', 'deleted', {});
      expect(Object.keys(await states())).not.toContain('api-latency');
    });

    it.each([
      ['MaxRecords', { MaxRecords: 101 }],
      ['NextToken', { NextToken: 'nonsense' }],
      ['exclude', { AlarmNames: ['a'], AlarmNamePrefix: 'a' }],
    ])('refuses a wrong %s', async (word, input) => {
      await expect(
        client.send(new DescribeAlarmsCommand(input)),
      ).rejects.toMatchObject({
        name: expect.stringMatching('^Validation'),
        message: expect.stringContaining(word),
      });
    });
  });

  describe('GetMetricData', () => {
    const query = (
      id: string,
      name: string,
      stat: string,
      period = 300,
      [namespace, dimension, value] = ['AWS/ApiGateway', 'ApiId', 'a1b2'],
    ): MetricDataQuery => ({
      Id: id,
      MetricStat: {
        Metric: {
          Namespace: namespace,
          MetricName: name,
          Dimensions: [{ Name: dimension, Value: value }],
        },
        Period: period,
        Stat: stat,
      },
    });
    const read = async (
      queries: MetricDataQuery[],
      from = NOW - 3 * HOUR,
      to = NOW,
    ) => {
      const { MetricDataResults } = await client.send(
        new GetMetricDataCommand({
          MetricDataQueries: queries,
          StartTime: new Date(from),
          EndTime: new Date(to),
          ScanBy: 'TimestampAscending',
        }),
      );
      return MetricDataResults!.map(({ Values }) => Values!);
    };

    it('says the same of an instant whenever it is asked', async () => {
      const queries = [query('m', 'Count', 'Sum')];
      const [early] = await read(queries, NOW - 3 * HOUR, NOW - HOUR);
      now = NOW + 5 * HOUR;
      const [late] = await read(queries, NOW - 3 * HOUR, NOW - HOUR);
      expect(late).toEqual(early);
      expect(early).toHaveLength(24 + 1);
    });

    it('has more requests in the afternoon than at night', async () => {
      const [afternoon, night] = await Promise.all([
        read([query('m', 'Count', 'Sum', 3600)], NOW - HOUR, NOW),
        read(
          [query('m', 'Count', 'Sum', 3600)],
          NOW - 11 * HOUR,
          NOW - 10 * HOUR,
        ),
      ]);
      expect(afternoon[0][0]).toBeGreaterThan(night[0][0] * 1.5);
    });

    it('follows errors and latency', async () => {
      const queries = [
        query('count', 'Count', 'Sum'),
        query('errors', '5xx', 'Sum'),
        query('average', 'Latency', 'Average'),
        query('tail', 'Latency', 'p95'),
      ];
      const before = await read(queries, NOW - 8 * MINUTE, NOW - 3 * MINUTE);
      condition('a1b2', 'errors', { share: 0.5 });
      condition('a1b2', 'latency', { factor: 10 });
      const after = await read(queries, NOW - 8 * MINUTE, NOW - 3 * MINUTE);
      expect(after[0]).toEqual(before[0]);
      expect(after[1][0] / after[0][0]).toBeCloseTo(0.5, 1);
      expect(after[2][0]).toBeCloseTo(before[2][0] * 10, 0);
      expect(after[3][0]).toBeGreaterThan(after[2][0] * 2);
    });

    it('knows a REST API by the name that API Gateway lists it with', async () => {
      const gateway = aws.client(APIGatewayClient);
      const { items } = await gateway.send(new GetRestApisCommand({}));
      expect(items).toEqual([
        expect.objectContaining({ id: 'r3st', name: 'old-r3st' }),
      ]);
      const [values] = await read([
        query('m', '5XXError', 'Sum', 300, [
          'AWS/ApiGateway',
          'ApiName',
          'old-r3st',
        ]),
      ]);
      expect(values).toHaveLength(37);
    });

    it('has the metrics of a distribution in us-east-1 alone', async () => {
      const queries: MetricDataQuery[] = [query('m', 'Requests', 'Sum')].map(
        each => ({
          ...each,
          MetricStat: {
            ...each.MetricStat!,
            Metric: {
              Namespace: 'AWS/CloudFront',
              MetricName: 'Requests',
              Dimensions: [
                { Name: 'DistributionId', Value: 'E1' },
                { Name: 'Region', Value: 'Global' },
              ],
            },
          },
        }),
      );
      expect(await read(queries)).toEqual([[]]);
      client = aws.client(CloudWatchClient, { region: 'us-east-1' });
      const [values] = await read(queries);
      expect(values).toHaveLength(37);
    });

    it('has no data of what it does not know, or of nothing', async () => {
      condition('handler', 'traffic', { factor: 0 }, 300);
      expect(
        await read([
          query('a', 'Count', 'Sum', 300, ['AWS/ApiGateway', 'ApiId', 'none']),
          query('b', 'Nonsense', 'Sum'),
          query('c', 'Invocations', 'Sum', 300, [
            'AWS/Lambda',
            'FunctionName',
            'handler',
          ]),
        ]),
      ).toEqual([[], [], []]);
    });

    it('goes through pages, in the middle of a metric too', async () => {
      const queries = [
        query('first', 'Count', 'Sum'),
        query('none', 'Nonsense', 'Sum'),
        query('second', 'Latency', 'Average'),
      ];
      const whole = await read(queries);
      const merged = new Map<string, number[]>();
      let pages = 0;
      for await (const { MetricDataResults } of paginateGetMetricData(
        { client },
        {
          MetricDataQueries: queries,
          StartTime: new Date(NOW - 3 * HOUR),
          EndTime: new Date(NOW),
          ScanBy: 'TimestampAscending',
          MaxDatapoints: 37,
        },
      )) {
        pages += 1;
        for (const { Id, Values } of MetricDataResults!) {
          merged.set(Id!, [...(merged.get(Id!) ?? []), ...Values!]);
        }
      }
      expect(pages).toBe(2);
      expect([...merged.values()]).toEqual(whole);
    });

    it.each([
      [
        'more than 500 queries',
        Array.from({ length: 501 }, (_, n) => query(`m${n}`, 'Count', 'Sum')),
      ],
      [
        'the same id twice',
        [query('m', 'Count', 'Sum'), query('m', 'Count', 'Sum')],
      ],
      ['an odd period', [query('m', 'Count', 'Sum', 90)]],
      ['no queries', []],
    ])('refuses %s', async (_, queries) => {
      await expect(read(queries)).rejects.toMatchObject({
        name: expect.stringMatching('^Validation'),
      });
    });
  });

  it('lists dashboards, the same from every region', async () => {
    const list = async () => {
      const { DashboardEntries } = await client.send(
        new ListDashboardsCommand({}),
      );
      return DashboardEntries!.map(({ DashboardName }) => DashboardName);
    };
    expect(await list()).toEqual(['operations']);
    client = aws.client(CloudWatchClient, { region: 'us-east-1' });
    expect(await list()).toEqual(['operations']);
    condition('operations', 'deleted', {});
    expect(await list()).toEqual([]);
  });
});
