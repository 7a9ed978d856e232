import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { StoreSet } from '../database/Stores';
import { combineChanges, type IngestChanges } from './IngestChanges';
import { mergeDeployments } from './mergeDeployments';
import { mergeStackOperations } from './mergeStackOperations';
import { mergeStacks } from './mergeStacks';
import { mergeSteps } from './mergeSteps';

/** Where observations come from. */
export interface ObservationOrigin {
  source: string;
  /** Key of the shard that was swept; absent for an event. */
  shard?: string;
}

type OfKind<K extends Observation['kind']> = Extract<Observation, { kind: K }>;

function ofKind<K extends Observation['kind']>(
  observations: Observation[],
  ...kinds: K[]
): OfKind<K>[] {
  return observations.filter((observation): observation is OfKind<K> =>
    (kinds as string[]).includes(observation.kind),
  );
}

/** Merges what a source says of one entity into the stores. */
export async function mergeObservations(
  stores: StoreSet,
  entityRef: string,
  origin: ObservationOrigin,
  observations: Observation[],
  now: string,
): Promise<IngestChanges> {
  const { source } = origin;
  const deployments = ofKind(observations, 'deployment');
  const steps = ofKind(observations, 'steps');
  const operations = ofKind(observations, 'stack-operation');
  return combineChanges([
    await mergeDeployments(stores.deployments, source, deployments, now),
    await mergeSteps(stores.steps, entityRef, source, steps),
    await mergeStackOperations(
      stores.stackOperations,
      entityRef,
      source,
      operations,
    ),
    await mergeStacks(
      stores.stacks,
      entityRef,
      origin,
      ofKind(observations, 'stack', 'stack-set'),
    ),
  ]);
}
