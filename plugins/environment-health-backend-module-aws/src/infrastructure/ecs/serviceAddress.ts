import type { OwnedResource } from '../../shared/resourcesOfType';

const ARN = /:service\/(?:([^/]+)\/)?([^/]+)$/;

/** Where an ECS service is found. */
export interface ServiceAddress {
  /** Name or ARN. */
  cluster: string;
  name: string;
}

/**
 * Cluster and name of a service. Its ARN names both; only services from before 2018
 * have one without the cluster, which is then the only one of its stack, or `default`.
 */
export function serviceAddress({
  physicalId,
  stack,
}: Pick<OwnedResource, 'physicalId' | 'stack'>): ServiceAddress {
  const [, cluster, name = physicalId] = ARN.exec(physicalId) ?? [];
  if (cluster) {
    return { cluster, name };
  }
  const clusters = stack.resources.flatMap(resource =>
    resource.type === 'AWS::ECS::Cluster' ? resource.physicalId ?? [] : [],
  );
  return { cluster: clusters.length === 1 ? clusters[0] : 'default', name };
}
