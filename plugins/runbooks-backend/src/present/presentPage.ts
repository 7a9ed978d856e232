import type {
  EntityRunbooks,
  RunbookRights,
} from '@callboard/backstage-plugin-runbooks-common';
import { configuringAnnotations } from '../targets/resolveTarget';
import type { EntityPage } from '../views/ViewStore';
import { presentProblems } from './presentProblems';

/** What the page of an entity shows: its view, its runbooks, and how reading its repositories went. */
export function presentPage(
  entityRef: string,
  { entity: { view, runbooks }, trees }: Required<EntityPage>,
  may: RunbookRights,
): EntityRunbooks {
  if (view.annotationProblems.length) {
    return {
      kind: 'invalid-annotation',
      entityRef,
      problems: view.annotationProblems,
    };
  }
  const problems = presentProblems(view.places, trees);
  const isRead = trees.every(({ observedAt }) => observedAt);
  if (!runbooks.length && !problems.length && isRead) {
    return {
      kind: 'not-configured',
      entityRef,
      missing: configuringAnnotations,
      looked: view.looked,
    };
  }
  const observed = trees.flatMap(({ observedAt }) => observedAt ?? []).sort();
  return {
    kind: 'runbooks',
    entityRef,
    runbooks,
    firing: view.firing,
    diagnostics: view.diagnostics,
    problems,
    // What is shown is as old as the oldest of it.
    ...(isRead && observed.length && { observedAt: observed[0] }),
    may,
  };
}
