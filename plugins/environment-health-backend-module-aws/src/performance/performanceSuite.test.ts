import { mockServices } from '@backstage/backend-test-utils';
import { answerBy } from '../__testUtils__/answerBy';
import {
  FakeAwsApi,
  REFUSALS,
  type FakeCall,
} from '../__testUtils__/FakeAwsApi';
import {
  batchOf,
  NOW,
  PLACE,
  stackOf,
  targetOf,
} from '../__testUtils__/targets';
import { metricsSuite } from './metricsSuite';
import { performanceSuite } from './performanceSuite';

const DATA = 'monitoring GetMetricData';
const API: [string, string, string] = ['Api', 'AWS::ApiGatewayV2::Api', 'api1'];
const HANDLER: [string, string, string] = ['Fn', 'AWS::Lambda::Function', 'fn'];
const LB: [string, string, string] = [
  'Lb',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/app/shop/50dc',
];

type Figures = Record<string, number>;

/** Answers each question with the same value in every slot, by `metric statistic`. */
function dataOf(figures: Figures, { input }: FakeCall) {
  const { StartTime, EndTime, MetricDataQueries } = input;
  return {
    MetricDataResults: MetricDataQueries.map(
      ({ Id, MetricStat: { Metric, Stat, Period } }: any) => {
        const value = figures[`${Metric.MetricName} ${Stat}`];
        const slots = Math.round((EndTime - StartTime) / Period);
        const has = value === undefined ? 0 : slots;
        return {
          Id,
          StatusCode: 'Complete',
          Timestamps: Array.from(
            { length: has },
            (_, n) => StartTime + n * Period,
          ),
          Values: Array.from({ length: has }, () => value),
        };
      },
    ),
  };
}

describe('performanceSuite', () => {
  let aws: FakeAwsApi;
  let cache: ReturnType<typeof mockServices.cache.mock>;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    const kept = new Map<string, any>();
    cache = mockServices.cache.mock({
      get: (async (key: string) => kept.get(key)) as any,
      set: async (key, value) => {
        kept.set(key, value);
      },
    });
  });
  afterEach(() => aws.stop());

  const logger = mockServices.logger.mock();
  const run = (targets: ReturnType<typeof targetOf>[], now = NOW) =>
    performanceSuite({ clients: aws.clients, cache, logger }).run(
      batchOf(targets, { now }),
    );
  const brief = ({ findings }: Awaited<ReturnType<typeof run>>) =>
    findings.map(
      ({ checkId, subject, status }) => `${checkId} ${subject} ${status}`,
    );
  const isBaseline = ({ input }: FakeCall) =>
    input.MetricDataQueries[0].MetricStat.Period === 3600;
  const answer = (figures: Figures, before: Figures = {}) =>
    answerBy(aws, {
      [DATA]: (call: FakeCall) =>
        dataOf(isBaseline(call) ? before : figures, call),
    });

  const WELL = {
    'Count Sum': 500,
    '5xx Sum': 0,
    'Latency Average': 180,
    'Latency p95': 420,
    'Invocations Sum': 500,
    'Errors Sum': 0,
  };
  const BEFORE = { 'Count Sum': 6000, 'Latency Average': 170 };

  it('measures an API, and of the function behind it only the errors', async () => {
    answer(WELL, BEFORE);
    const target = targetOf([stackOf({ resources: [API, HANDLER] })]);
    const answered = await run([target]);
    expect(brief(answered)).toEqual([
      'aws.error-rate api1 healthy',
      'aws.latency api1 healthy',
      'aws.throughput api1 healthy',
      'aws.error-rate fn healthy',
    ]);
    expect(answered.findings[1]).toMatchObject({
      summary: 'Answers took 180 ms on average in the last 15 min, p95 420 ms.',
      links: [{ url: expect.stringContaining('api-detail?api=api1') }],
    });
    expect(answered.findings[2].summary).toBe(
      '100 requests/min in the last 10 min, 100 a week before.',
    );
    expect(
      answered.series?.map(({ key, subject }) => `${key} ${subject}`),
    ).toEqual([
      'traffic.requests api1',
      'errors.rate api1',
      'latency.average api1',
      'latency.p95 api1',
      'traffic.requests fn',
      'errors.rate fn',
    ]);
    expect(answered.series?.[0]).toMatchObject({
      range: '3h',
      unit: 'per_minute',
      entityRef: 'component:default/shop',
      environment: 'prod',
    });
    expect(answered.series?.[0].points).toHaveLength(36);
    expect(answered.series?.[0].points[35]).toEqual({
      at: '2026-11-22T05:50:00.000Z',
      value: 100,
    });
  });

  it('finds it faulty, slow and deserted', async () => {
    answer(
      { ...WELL, 'Count Sum': 100, '5xx Sum': 20, 'Latency Average': 3000 },
      BEFORE,
    );
    expect(
      brief(await run([targetOf([stackOf({ resources: [API] })])])),
    ).toEqual([
      'aws.error-rate api1 unhealthy',
      'aws.latency api1 unhealthy',
      'aws.throughput api1 warning',
    ]);
  });

  it('says nothing of what nobody ever used', async () => {
    answer({});
    await expect(
      run([targetOf([stackOf({ resources: [API] })])]),
    ).resolves.toEqual({ findings: [], series: [] });
  });

  it('asks once for what two services share, and of the past once an hour, the day before where the week before is silent', async () => {
    answer(WELL, {});
    const target = targetOf([stackOf({ resources: [API] })]);
    const other = { ...target, entityRef: 'component:default/other' };
    expect((await run([target, other])).findings).toHaveLength(6);
    const starts = aws.calls.map(({ input }) => input.StartTime);
    expect(aws.calls[0].input.MetricDataQueries).toHaveLength(4);
    expect(starts.slice(1)).toEqual([
      NOW.getTime() / 1000 - 7 * 86_400,
      NOW.getTime() / 1000 - 86_400,
    ]);
    await run([target, other], new Date(NOW.getTime() + 300_000));
    expect(aws.calls).toHaveLength(4);
  });

  it('asks 500 questions at a time', async () => {
    answer(WELL, BEFORE);
    const resources = Array.from({ length: 130 }, (_, n) => [
      `Api${n}`,
      'AWS::ApiGatewayV2::Api',
      `api${n}`,
    ]) as (typeof API)[];
    const { findings } = await run([targetOf([stackOf({ resources })])]);
    expect(findings).toHaveLength(390);
    expect(
      aws.calls.map(({ input }) => input.MetricDataQueries.length),
    ).toEqual([500, 20, 260]);
  });

  it('reads distributions in us-east-1, where refusal leaves the rest alone', async () => {
    answerBy(aws, {
      [DATA]: (call: FakeCall) =>
        call.region === 'us-east-1'
          ? REFUSALS.throttled()
          : dataOf(isBaseline(call) ? BEFORE : WELL, call),
    });
    const site: [string, string, string] = [
      'Site',
      'AWS::CloudFront::Distribution',
      'E1',
    ];
    const { findings } = await run([
      targetOf([stackOf({ resources: [API, site] })]),
    ]);
    expect(findings.map(({ status }) => status)).toEqual([
      'healthy',
      'healthy',
      'healthy',
      'unknown',
      'unknown',
    ]);
    expect(findings[3].summary).toMatch(/is throttling our calls/);
    expect(new Set(aws.calls.map(({ region }) => region))).toEqual(
      new Set(['us-west-2', 'us-east-1']),
    );
  });

  it('turns the percentage of a distribution into requests, and seconds of a load balancer into milliseconds', async () => {
    answer({
      'Requests Sum': 1000,
      '5xxErrorRate Average': 12,
      'RequestCount Sum': 1000,
      'TargetResponseTime Average': 0.25,
      'TargetResponseTime p95': 0.5,
    });
    const { findings } = await run([
      targetOf([
        stackOf({
          resources: [['Site', 'AWS::CloudFront::Distribution', 'E1'], LB],
        }),
      ]),
    ]);
    expect(findings.map(({ summary }) => summary)).toEqual([
      '12 % of the requests failed in the last 5 min (120 of 1,000), limit 10 %.',
      expect.stringContaining('200 requests/min'),
      '0 % of the requests failed in the last 5 min (0 of 1,000).',
      'Answers took 250 ms on average in the last 15 min, p95 500 ms.',
      expect.stringContaining('200 requests/min'),
    ]);
  });

  it('looks up REST APIs by name, only where there are some', async () => {
    answerBy(aws, {
      'apigateway GET /restapis': { item: [{ id: 'r1', name: 'shop' }] },
      'apigateway GET /restapis ?limit': { item: [{ id: 'r1', name: 'shop' }] },
      [DATA]: (call: FakeCall) =>
        dataOf({ 'Count Sum': 9, '5XXError Sum': 0 }, call),
    });
    const { findings } = await run([
      targetOf([
        stackOf({ resources: [['Api', 'AWS::ApiGateway::RestApi', 'r1']] }),
      ]),
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual(['r1', 'r1']);
    const { Metric } = aws.calls[1].input.MetricDataQueries[0].MetricStat;
    expect(Metric.Dimensions).toEqual([{ Name: 'ApiName', Value: 'shop' }]);
  });

  it('judges and draws the vitals of a monitor', async () => {
    answer({
      'PageViewCount Sum': 40,
      'WebVitalsLargestContentfulPaint p75': 3100,
      'WebVitalsCumulativeLayoutShift p75': 0.02,
    });
    const { findings, series } = await run([
      targetOf([
        stackOf({ resources: [['Rum', 'AWS::RUM::AppMonitor', 'visitors']] }),
      ]),
    ]);
    expect(findings).toMatchObject([
      {
        checkId: 'aws.web-vitals',
        subject: 'visitors',
        status: 'warning',
        summary:
          'Pages are slower than they should be: LCP 3.1 s (limit 2.5 s).',
      },
    ]);
    expect(series?.map(({ key, threshold }) => [key, threshold])).toEqual([
      ['vitals.lcp', { warning: 2500 }],
      ['vitals.cls', { warning: 0.1 }],
    ]);
  });

  it('says of everything why it is not known', async () => {
    answerBy(aws, { [DATA]: REFUSALS.denied('cloudwatch:GetMetricData') });
    const answered = await run([targetOf([stackOf({ resources: [API] })])]);
    expect(brief(answered)).toEqual([
      'aws.error-rate api1 unknown',
      'aws.latency api1 unknown',
      'aws.throughput api1 unknown',
    ]);
    expect(answered.findings[0]).toMatchObject({
      summary: expect.stringContaining(
        'does not allow cloudwatch:GetMetricData',
      ),
      action: expect.any(String),
    });
  });

  it('draws a day and a week without judging', async () => {
    answer(WELL, WELL);
    const batch = batchOf([targetOf([stackOf({ resources: [API] })])]);
    for (const [range, points] of [
      ['24h', 96],
      ['7d', 168],
    ] as const) {
      const suite = metricsSuite({ clients: aws.clients }, range);
      const { findings, series } = await suite.run(batch);
      expect(findings).toEqual([]);
      expect(series?.[0]).toMatchObject({ range });
      expect(series?.[0].points).toHaveLength(points);
    }
    expect(aws.calls).toHaveLength(2);
    expect(PLACE.region).toBe(aws.calls[0].region);
  });
});
