import type { AwsCall } from '../../AwsService';
import { findResource } from '../../world/findResource';
import type { ResourceSpec } from '../../world/specs';
import type { Stack } from '../../world/Stack';
import {
  METRIC_FAMILIES,
  type Metric,
  type MetricFamily,
} from './metricCatalog';
import { ResourceSignal } from './ResourceSignal';

export interface MetricId {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
}

export interface MetricSignal {
  metric: Metric;
  signal: ResourceSignal;
}

type Where = Pick<AwsCall, 'world' | 'place' | 'now'>;

/** What a metric is read off, in an account and region; undefined where CloudWatch would know no such metric. */
export function findSignal(
  { namespace, name, dimensions }: MetricId,
  where: Where,
): MetricSignal | undefined {
  const family = METRIC_FAMILIES.find(
    each =>
      each.namespace === namespace &&
      Object.hasOwn(each.metrics, name) &&
      fits(each, dimensions),
  );
  if (!family) {
    return undefined;
  }
  const value = dimensions[family.dimension];
  for (const place of placesOf(family, where)) {
    const physicalId = physicalIdOf(family, value, { ...where, place });
    const found =
      physicalId && findResource({ ...where, place }, family.type, physicalId);
    if (found) {
      return {
        metric: family.metrics[name],
        signal: new ResourceSignal(where.world, found.stack, physicalId),
      };
    }
  }
  return undefined;
}

/** The dimensions under which a resource's metrics are published. */
export function dimensionsOf(
  family: MetricFamily,
  resource: ResourceSpec,
  { spec }: Stack,
): Record<string, string> {
  return {
    [family.dimension]:
      family.nameIn?.(resource, spec.stackName) ?? resource.physicalId,
    ...family.fixed,
  };
}

function fits(
  { dimension, fixed = {} }: MetricFamily,
  dimensions: Record<string, string>,
): boolean {
  return (
    dimension in dimensions &&
    Object.keys(dimensions).length === 1 + Object.keys(fixed).length &&
    Object.entries(fixed).every(([key, value]) => dimensions[key] === value)
  );
}

/** Metrics of a global service are in one region, wherever the stack is. */
function placesOf({ fixed }: MetricFamily, { world, place }: Where) {
  if (fixed?.Region !== 'Global') {
    return [place];
  }
  return place.region === 'us-east-1' ? world.placesOf(place.accountId) : [];
}

function physicalIdOf(
  { type, nameIn }: MetricFamily,
  value: string,
  { world, place }: Where,
): string | undefined {
  if (!nameIn) {
    return value;
  }
  const all = [...world.region(place).resourcesOfType(type).values()].flat();
  return all.find(
    ({ stack, resource }) => nameIn(resource, stack.spec.stackName) === value,
  )?.resource.physicalId;
}
