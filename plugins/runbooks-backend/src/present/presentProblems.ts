import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import type { TreeRecord } from '../database/TreeStore';
import type { Target } from '../targets/Target';

type Problems = Extract<EntityRunbooks, { kind: 'runbooks' }>['problems'];

/** What could not be read for an entity. */
export function presentProblems(
  target: Target | undefined,
  records: Map<string, TreeRecord>,
): Problems {
  const problems = (target?.places ?? []).flatMap(({ tree, collection }) => {
    const error = records.get(tree)?.error;
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
