import { isAlarm } from '../checks/mirroredChecks';
import { presentCheck, presentFiring } from '../present/presentChecks';
import { presentDiagnostics } from '../present/presentDiagnostics';
import { presentEnvironments } from '../present/presentEnvironments';
import type { RepositoryLinks } from '../sources/RepositoryLinks';
import type { ProjectedEntity } from './EntityView';
import type { EntityFacts } from './Facts';

/** Works out what pages show of an entity. */
export function projectEntity(
  facts: EntityFacts,
  links: RepositoryLinks,
): ProjectedEntity {
  const { target, checks, shelved, runbooks } = facts;
  const [until] = runbooks.flatMap(row => row.until ?? []).sort();
  return {
    entityRef: target.entityRef,
    view: {
      annotationProblems: target.problems,
      looked: target.looked,
      places: target.places.map(({ tree, collection }) => ({
        tree,
        ...(collection !== undefined && { collection }),
      })),
      environments: presentEnvironments(target.environments),
      firing: presentFiring(checks, shelved),
      diagnostics: presentDiagnostics({ ...facts, links }),
    },
    runbooks: runbooks.map(({ view }) => view),
    ...(until !== undefined && { until }),
    gaps: checks
      .filter(check => isAlarm(check) && check.tier === 'production')
      .map(check => presentCheck(check, shelved))
      .filter(check => check.runbooks.length === 0),
  };
}
