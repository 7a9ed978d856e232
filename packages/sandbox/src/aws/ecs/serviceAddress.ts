const ARN = /^arn:aws[\w-]*:ecs:[\w-]+:\d{12}:service\/(?:([^/]+)\/)?([^/]+)$/;

/** Cluster (absent in ARNs of the old form) and name of a service, from its ARN. */
export function serviceAddress(
  arn: string,
): { cluster?: string; name: string } | undefined {
  const [, cluster, name] = ARN.exec(arn) ?? [];
  return name ? { cluster, name } : undefined;
}

/** The last part of a cluster's ARN, or the name itself. */
export function clusterName(cluster: unknown): string {
  return String(cluster ?? 'default')
    .split('/')
    .pop()!;
}
