import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import type { Place } from '../targets/Target';
import type { EntityPage } from '../views/ViewStore';

type Problems = Extract<EntityRunbooks, { kind: 'runbooks' }>['problems'];

/** What could not be read for an entity. */
export function presentProblems(
  places: Pick<Place, 'tree' | 'collection'>[],
  trees: EntityPage['trees'],
): Problems {
  const problems = places.flatMap(({ tree, collection }) => {
    const error = trees.find(record => record.tree === tree)?.error;
    return error
      ? [
          {
            source: collection ?? tree,
            message: error.message,
            since: error.since,
          },
        ]
      : [];
  });
  return problems.filter(
    ({ message }, index) =>
      problems.findIndex(other => other.message === message) === index,
  );
}
