import { worstStatus } from '@callboard/backstage-plugin-environments-common';
import type { BoundTarget } from '../discovery/bindTargets';
import type { AcknowledgementRecord } from '../model/AcknowledgementRecord';
import type {
  KeptCheck,
  KeptEnvironmentHealth,
  KeptHealth,
} from '../model/KeptHealth';
import type { ResultRecord } from '../model/ResultRecord';
import type { Target } from '../model/Target';
import type { TransitionRecord } from '../model/TransitionRecord';
import { rollUp } from './rollUp';
import { summarizeChecks } from './summarizeChecks';

/** What is known of one entity. */
export interface HealthFacts {
  bound: BoundTarget[];
  results: ResultRecord[];
  acknowledgements: AcknowledgementRecord[];
  /** The newest stretches of its environments. */
  stretches: TransitionRecord[];
}

/** Makes the answer for one entity, without what depends on the present. */
export function projectHealth(target: Target, facts: HealthFacts): KeptHealth {
  const { entityRef, environments, problems } = target;
  if (!environments) {
    return { kind: 'invalid-annotation', entityRef, problems };
  }
  const projected = environments.environments.map(environment => {
    const isOwn = (fact: { environment: string }) =>
      fact.environment === environment.name;
    return projectEnvironment({
      environment,
      bound: facts.bound.find(
        ({ target: bound }) => bound.environment.name === environment.name,
      ),
      results: facts.results.filter(isOwn),
      acknowledgements: facts.acknowledgements.filter(isOwn),
      since: facts.stretches.find(
        stretch =>
          isOwn(stretch) && stretch.scope === 'environment' && !stretch.endedAt,
      )?.startedAt,
    });
  });
  return {
    kind: 'health',
    entityRef,
    status: worstStatus(
      projected
        .filter(({ state }) => state !== 'empty')
        .map(({ status }) => status),
    ),
    environments: projected,
  };
}

function projectEnvironment(facts: {
  environment: KeptEnvironmentHealth['environment'];
  bound: BoundTarget | undefined;
  results: ResultRecord[];
  acknowledgements: AcknowledgementRecord[];
  since: string | undefined;
}): KeptEnvironmentHealth {
  const { environment, bound, results, since } = facts;
  const availability = rollUp(results, 'availability')?.status;
  return {
    environment,
    state: stateOf(results, bound),
    ...(results.length && since && { since }),
    ...summarizeChecks(
      results.map(result => toCheck(result, facts.acknowledgements)),
    ),
    ...(availability && { availability }),
    places: bound?.places ?? [],
  };
}

function stateOf(
  results: ResultRecord[],
  bound: BoundTarget | undefined,
): KeptEnvironmentHealth['state'] {
  if (results.length) {
    return 'checked';
  }
  const { stacks, missingStacks, endpoints, alarmPrefixes } =
    bound?.target ?? {};
  return bound?.awaited ||
    [stacks, missingStacks, endpoints, alarmPrefixes].some(
      things => things?.length,
    )
    ? 'pending'
    : 'empty';
}

function toCheck(
  { entityRef, environment, ...result }: ResultRecord,
  acknowledgements: AcknowledgementRecord[],
): KeptCheck {
  const found = acknowledgements.find(
    ({ resultId }) => resultId === result.id && result.status !== 'healthy',
  );
  return {
    ...result,
    ...(found && {
      acknowledgement: {
        id: found.id,
        by: found.by,
        reason: found.reason,
        at: found.at,
        until: found.until,
      },
    }),
  };
}
