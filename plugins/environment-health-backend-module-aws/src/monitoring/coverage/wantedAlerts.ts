import type { HealthTarget } from '@callboard/backstage-plugin-environment-health-node';
import {
  resourcesOfType,
  type OwnedResource,
} from '../../shared/resourcesOfType';
import type { AlertKindId } from './alertKinds';

/** Metrics by what answers requests, with the dimension that names it. */
const API_METRICS: Record<
  string,
  { dimension: string; errors: string; latency: string; count: string }
> = {
  'AWS::ApiGateway::RestApi': {
    dimension: 'ApiName',
    errors: '5XXError',
    latency: 'Latency',
    count: 'Count',
  },
  'AWS::ApiGatewayV2::Api': {
    dimension: 'ApiId',
    errors: '5xx',
    latency: 'Latency',
    count: 'Count',
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    dimension: 'LoadBalancer',
    errors: 'HTTPCode_Target_5XX_Count',
    latency: 'TargetResponseTime',
    count: 'RequestCount',
  },
};
const SIGN_IN = [
  'AWS::Cognito::UserPool',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGatewayV2::Authorizer',
];

/** An alert that something calls for. */
export interface WantedAlert {
  kind: AlertKindId;
  /** What calls for it. */
  resource: OwnedResource;
  /** The metric to set it on, in words. */
  metric: string;
}

/**
 * The alerts that what a target owns calls for: an API those on its requests (and on
 * failed sign-ins, where people sign in), a table that on throttling.
 */
export function wantedAlerts(target: HealthTarget): WantedAlert[] {
  const batch = { targets: [target] };
  const apis = resourcesOfType(batch, ...Object.keys(API_METRICS));
  const tables = resourcesOfType(batch, 'AWS::DynamoDB::Table');
  const signIns =
    apis.length > 0 ? resourcesOfType(batch, ...SIGN_IN).slice(0, 1) : [];
  return [
    ...apis.flatMap((resource): WantedAlert[] => {
      const { dimension, errors, latency, count } = API_METRICS[resource.type];
      const of = `of ${resource.logicalId} (dimension ${dimension})`;
      return [
        {
          kind: 'server-errors',
          resource,
          metric: `the sum of ${errors} ${of}`,
        },
        { kind: 'latency', resource, metric: `the average ${latency} ${of}` },
        { kind: 'low-activity', resource, metric: `the sum of ${count} ${of}` },
      ];
    }),
    ...signIns.map(
      (resource): WantedAlert => ({
        kind: 'authentication-failures',
        resource,
        metric: 'a metric filter on refused sign-ins in the logs',
      }),
    ),
    ...tables.map(
      (resource): WantedAlert => ({
        kind: 'throttling',
        resource,
        metric: `the sum of ReadThrottleEvents and WriteThrottleEvents of ${resource.physicalId} (dimension TableName)`,
      }),
    ),
  ];
}
