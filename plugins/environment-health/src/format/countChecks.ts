import type { CategoryHealth } from '@callboard/backstage-plugin-environment-health-common';
import type { Status } from '@callboard/backstage-plugin-environments-common';

/** How many results some categories have, in all or of one status. */
export function countChecks(
  categories: Pick<CategoryHealth, 'counts'>[],
  status?: Status,
): number {
  return categories
    .flatMap(({ counts }) =>
      status ? counts[status] ?? 0 : Object.values(counts),
    )
    .reduce((sum, count) => sum + count, 0);
}
