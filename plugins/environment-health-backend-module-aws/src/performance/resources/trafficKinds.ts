import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';

/** Which metrics tell of the requests to a kind of resource. */
export interface TrafficKind {
  namespace: string;
  /** @param id - the physical id; of a REST API its name, by which alone CloudWatch knows it */
  dimensions(id: string): Record<string, string>;
  requests: string;
  /** Added up. */
  errors: string[];
  /** The errors are a percentage of the requests, not a number. */
  errorsInPercent?: true;
  /** And what one of its unit is in milliseconds. */
  latency?: { metric: string; milliseconds: number };
  /** Whether somebody waits for its answers, and the functions of the same stacks work for it. */
  isFront: boolean;
  /** Its metrics are in us-east-1, wherever it is. */
  isGlobal?: true;
  consolePath(place: AwsPlace, physicalId: string): string;
}

/** By type, as CloudFormation spells it. */
export const TRAFFIC_KINDS: Readonly<Record<string, TrafficKind>> = {
  'AWS::ApiGatewayV2::Api': {
    namespace: 'AWS/ApiGateway',
    dimensions: ApiId => ({ ApiId }),
    requests: 'Count',
    errors: ['5xx'],
    latency: { metric: 'Latency', milliseconds: 1 },
    isFront: true,
    consolePath: ({ region }, id) =>
      `/apigateway/main/api-detail?api=${encodeURIComponent(
        id,
      )}&region=${region}`,
  },
  'AWS::ApiGateway::RestApi': {
    namespace: 'AWS/ApiGateway',
    dimensions: ApiName => ({ ApiName }),
    requests: 'Count',
    errors: ['5XXError'],
    latency: { metric: 'Latency', milliseconds: 1 },
    isFront: true,
    consolePath: ({ region }, id) =>
      `/apigateway/main/apis/${encodeURIComponent(
        id,
      )}/resources?api=${encodeURIComponent(id)}&region=${region}`,
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    namespace: 'AWS/ApplicationELB',
    dimensions: arn => ({
      LoadBalancer: arn.split(':loadbalancer/')[1] ?? arn,
    }),
    requests: 'RequestCount',
    errors: ['HTTPCode_Target_5XX_Count', 'HTTPCode_ELB_5XX_Count'],
    latency: { metric: 'TargetResponseTime', milliseconds: 1000 },
    isFront: true,
    consolePath: ({ region }, arn) =>
      `/ec2/home?region=${region}#LoadBalancer:loadBalancerArn=${encodeURIComponent(
        arn,
      )}`,
  },
  'AWS::CloudFront::Distribution': {
    namespace: 'AWS/CloudFront',
    dimensions: DistributionId => ({ DistributionId, Region: 'Global' }),
    requests: 'Requests',
    errors: ['5xxErrorRate'],
    errorsInPercent: true,
    isFront: false,
    isGlobal: true,
    consolePath: (_, id) =>
      `/cloudfront/v4/home?region=us-east-1#/monitoring/${encodeURIComponent(
        id,
      )}`,
  },
  'AWS::Lambda::Function': {
    namespace: 'AWS/Lambda',
    dimensions: FunctionName => ({ FunctionName }),
    requests: 'Invocations',
    errors: ['Errors'],
    latency: { metric: 'Duration', milliseconds: 1 },
    isFront: false,
    consolePath: ({ region }, name) =>
      `/lambda/home?region=${region}#/functions/${encodeURIComponent(
        name,
      )}?tab=monitoring`,
  },
};
