import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import {
  resourcesOfType,
  type OwnedResource,
} from '../../shared/resourcesOfType';
import type { MeasuredResource } from './MeasuredResource';
import { TRAFFIC_KINDS } from './trafficKinds';

/** CloudWatch knows REST APIs by their names, CloudFormation by their ids. */
export const REST_API = 'AWS::ApiGateway::RestApi';

const GLOBAL_REGION = 'us-east-1';

/**
 * What the targets of a batch own and has requests that are counted.
 *
 * @remarks
 * Functions behind an API or a load balancer of the same target are counted with their
 * errors alone: how long they take and how busy they are shows in front of them.
 *
 * @param restApiNames - names of REST APIs by id; one that is not in it is left out
 */
export function measuredResources(
  batch: Pick<HealthBatch, 'targets'>,
  place: AwsPlace,
  restApiNames: ReadonlyMap<string, string>,
): MeasuredResource[] {
  return batch.targets.flatMap(target => {
    const owned = resourcesOfType(
      { targets: [target] },
      ...Object.keys(TRAFFIC_KINDS),
    ).filter(({ type, physicalId }) => isMeasured(type, physicalId));
    const hasFront = owned.some(({ type }) => TRAFFIC_KINDS[type].isFront);
    return owned.flatMap(resource => {
      const id =
        resource.type === REST_API
          ? restApiNames.get(resource.physicalId)
          : resource.physicalId;
      return id === undefined ? [] : measure(resource, id, place, hasFront);
    });
  });
}

function measure(
  resource: OwnedResource,
  id: string,
  place: AwsPlace,
  hasFront: boolean,
): MeasuredResource {
  const kind = TRAFFIC_KINDS[resource.type];
  const dimensions = kind.dimensions(id);
  const ask = (name: string, statistic: string) => ({
    namespace: kind.namespace,
    name,
    dimensions,
    statistic,
  });
  const standsAlone =
    !hasFront || kind.isFront || resource.type !== 'AWS::Lambda::Function';
  return {
    ...resource,
    metricsIn: kind.isGlobal ? { ...place, region: GLOBAL_REGION } : place,
    isFront: kind.isFront,
    standsAlone,
    requests: ask(kind.requests, 'Sum'),
    errors: kind.errors.map(name =>
      ask(name, kind.errorsInPercent ? 'Average' : 'Sum'),
    ),
    errorsInPercent: kind.errorsInPercent ?? false,
    ...(kind.latency &&
      standsAlone && {
        latency: {
          average: ask(kind.latency.metric, 'Average'),
          p95: ask(kind.latency.metric, 'p95'),
          milliseconds: kind.latency.milliseconds,
        },
      }),
  };
}

/** Network load balancers pass connections on and know of no requests. */
function isMeasured(type: string, physicalId: string): boolean {
  return (
    type !== 'AWS::ElasticLoadBalancingV2::LoadBalancer' ||
    physicalId.includes(':loadbalancer/app/')
  );
}
