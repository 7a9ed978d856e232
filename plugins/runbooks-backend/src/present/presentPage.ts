import type {
  EntityRunbooks,
  RunbookRights,
} from '@callboard/backstage-plugin-runbooks-common';
import { configuringAnnotations } from '../targets/resolveTarget';
import type { EntityView } from '../views/EntityView';
import type { EntityPage } from '../views/ViewStore';
import { presentProblems } from './presentProblems';

/** What the page of an entity shows: its view, its runbooks, and how reading its repositories went. */
export function presentPage(
  entityRef: string,
  { entity, trees }: { entity: EntityView; trees: EntityPage['trees'] },
  may: RunbookRights,
): EntityRunbooks {
  if (entity.annotationProblems.length) {
    return {
      kind: 'invalid-annotation',
      entityRef,
      problems: entity.annotationProblems,
    };
  }
  const problems = presentProblems(entity.places, trees);
  const isRead = trees.every(({ observedAt }) => observedAt);
  if (!entity.runbooks.length && !problems.length && isRead) {
    return {
      kind: 'not-configured',
      entityRef,
      missing: configuringAnnotations,
      looked: entity.looked,
    };
  }
  const observed = trees.flatMap(({ observedAt }) => observedAt ?? []).sort();
  return {
    kind: 'runbooks',
    entityRef,
    runbooks: entity.runbooks,
    firing: entity.firing,
    diagnostics: entity.diagnostics,
    problems,
    // What is shown is as old as the oldest of it.
    ...(isRead && observed.length && { observedAt: observed[0] }),
    may,
  };
}
