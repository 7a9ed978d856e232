import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type { Target } from '../model/Target';
import type { BoardFacts } from './BoardFacts';
import { driftBetween } from './driftBetween';
import type { KeptBoard, KeptStack } from './KeptBoard';
import { neighbours } from './neighbours';
import { toDeployment } from './toDeployment';
import { missingStacks, visibleStacks } from './visibleStacks';

function projectEnvironment(
  environment: Environment,
  environments: Environment[],
  facts: BoardFacts,
) {
  const show = (id: string | undefined) => {
    const record = facts.deployments.find(deployment => deployment.id === id);
    return record && toDeployment(record, { ...facts, environments });
  };
  const standing = facts.standings.get(environment.name);
  const missing = missingStacks(environment.name, facts.stackSets);
  return {
    environment: {
      name: environment.name,
      title: environment.title,
      tier: environment.tier,
      window: environment.window,
    },
    live: show(standing?.live?.id),
    attempt: show(standing?.attempt?.id),
    stacks: visibleStacks(environment.name, facts.stacks, facts.stackSets).map(
      ({ state, source, shard }): KeptStack => ({ ...state, source, shard }),
    ),
    ...(missing.length ? { missingStacks: missing } : {}),
  };
}

/** The board of an entity, from all that is known of it. */
export function projectBoard(target: Target, facts: BoardFacts): KeptBoard {
  if (!target.environments) {
    return {
      kind: 'invalid-annotation',
      entityRef: target.entityRef,
      problems: target.problems,
    };
  }
  const { environments: configured } = target.environments;
  const environments = configured.map(environment =>
    projectEnvironment(environment, configured, facts),
  );
  return {
    kind: 'board',
    entityRef: target.entityRef,
    environments,
    drift: driftBetween(neighbours(environments), facts.comparisons),
    otherEnvironments: facts.otherEnvironments,
  };
}
