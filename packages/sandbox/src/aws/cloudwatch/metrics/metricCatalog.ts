import { restApiName } from '../../apigateway/restApiName';
import type { ResourceSpec } from '../../world/specs';
import type { Disturbance, Sample } from './ResourceSignal';

/** How the metrics of a kind of resource are found and read off its signal. */
export interface MetricFamily {
  namespace: string;
  /** Type of the resource that the metrics are about, as CloudFormation spells it. */
  type: string;
  /** The dimension that names the resource. */
  dimension: string;
  /** What other dimensions must be, where there are any. */
  fixed?: Record<string, string>;
  /** What the dimension says of a resource, where that is not its physical id. */
  nameIn?: (resource: ResourceSpec, stackName: string) => string;
  metrics: Record<string, Metric>;
}

export interface Metric {
  unit: string;
  /** The conditions that it shows. */
  follows: readonly Disturbance[];
  read: (sample: Sample, stat: string) => number;
}

const count = (
  read: (sample: Sample) => number,
  ...follows: Disturbance[]
): Metric => ({
  unit: 'Count',
  follows: ['traffic', ...follows],
  // Each request is one observation: of 1 where it counts, of 0 where it does not.
  read: (sample, stat) => {
    if (stat === 'SampleCount') return sample.requests;
    if (stat === 'Average') return read(sample) / Math.max(1, sample.requests);
    return read(sample);
  },
});
const timing = (unit: 'Milliseconds' | 'Seconds', factor = 1): Metric => ({
  unit,
  follows: ['traffic', 'latency'],
  read: (sample, stat) => {
    if (stat === 'SampleCount') return sample.requests;
    const ms =
      stat.startsWith('p') || stat === 'Maximum'
        ? sample.p95Ms
        : sample.averageMs;
    return (ms * factor) / (unit === 'Seconds' ? 1000 : 1);
  },
});
const share = (read: (sample: Sample) => number): Metric => ({
  unit: 'Percent',
  follows: ['traffic', 'errors'],
  read: sample => (100 * read(sample)) / Math.max(1, sample.requests),
});

const requests = count(sample => sample.requests);
const errors = count(sample => sample.errors, 'errors');
const throttles = count(sample => sample.throttles, 'throttles');
const none = count(() => 0);

/** The metrics that the sandbox's CloudWatch has. */
export const METRIC_FAMILIES: readonly MetricFamily[] = [
  {
    namespace: 'AWS/Lambda',
    type: 'AWS::Lambda::Function',
    dimension: 'FunctionName',
    metrics: {
      Invocations: requests,
      Errors: errors,
      Throttles: throttles,
      Duration: timing('Milliseconds', 0.8),
    },
  },
  {
    namespace: 'AWS/ApiGateway',
    type: 'AWS::ApiGatewayV2::Api',
    dimension: 'ApiId',
    metrics: {
      Count: requests,
      '5xx': errors,
      '4xx': none,
      Latency: timing('Milliseconds'),
      IntegrationLatency: timing('Milliseconds', 0.9),
    },
  },
  {
    namespace: 'AWS/ApiGateway',
    type: 'AWS::ApiGateway::RestApi',
    dimension: 'ApiName',
    nameIn: ({ logicalId }, stackName) => restApiName(stackName, logicalId),
    metrics: {
      Count: requests,
      '5XXError': errors,
      '4XXError': none,
      Latency: timing('Milliseconds'),
      IntegrationLatency: timing('Milliseconds', 0.9),
    },
  },
  {
    namespace: 'AWS/ApplicationELB',
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    dimension: 'LoadBalancer',
    nameIn: ({ physicalId: arn }) =>
      arn.slice(arn.indexOf(':loadbalancer/') + 14),
    metrics: {
      RequestCount: requests,
      HTTPCode_Target_5XX_Count: errors,
      HTTPCode_ELB_5XX_Count: none,
      TargetResponseTime: timing('Seconds'),
    },
  },
  {
    namespace: 'AWS/CloudFront',
    type: 'AWS::CloudFront::Distribution',
    dimension: 'DistributionId',
    fixed: { Region: 'Global' },
    metrics: {
      Requests: requests,
      '5xxErrorRate': share(sample => sample.errors),
      TotalErrorRate: share(sample => sample.errors),
      OriginLatency: timing('Milliseconds', 1.2),
    },
  },
  {
    namespace: 'AWS/DynamoDB',
    type: 'AWS::DynamoDB::Table',
    dimension: 'TableName',
    metrics: {
      ReadThrottleEvents: none,
      WriteThrottleEvents: throttles,
      ConsumedReadCapacityUnits: requests,
      ConsumedWriteCapacityUnits: requests,
    },
  },
  {
    namespace: 'AWS/RUM',
    type: 'AWS::RUM::AppMonitor',
    dimension: 'application_name',
    metrics: {
      PageViewCount: requests,
      SessionCount: requests,
      JsErrorCount: errors,
      WebVitalsLargestContentfulPaint: timing('Milliseconds', 3),
      WebVitalsFirstInputDelay: timing('Milliseconds', 0.1),
      WebVitalsInteractionToNextPaint: timing('Milliseconds', 0.25),
      PerformanceNavigationDuration: timing('Milliseconds', 3.5),
      WebVitalsCumulativeLayoutShift: {
        unit: 'None',
        follows: ['latency'],
        read: sample => sample.p95Ms / 10_000,
      },
    },
  },
];
