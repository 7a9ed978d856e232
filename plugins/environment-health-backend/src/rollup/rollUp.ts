import { AVAILABILITY_CATEGORIES } from '@callboard/backstage-plugin-environment-health-common';
import {
  compareStatus,
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import type { ResultRecord } from '../model/ResultRecord';
import type { TransitionScope } from '../model/TransitionRecord';

/** The status of a whole, and what of it is worst. */
export interface Standing {
  status: Status;
  summary: string;
}

/** The whole environment, and the part of it by which uptime is counted. */
export const ROLLED_UP_SCOPES: readonly TransitionScope[] = [
  'environment',
  'availability',
];

/**
 * Rolls the results of one environment up by the status algebra.
 *
 * @returns undefined where there is no result to tell.
 */
export function rollUp(
  results: ResultRecord[],
  scope: TransitionScope,
): Standing | undefined {
  const parts =
    scope === 'availability'
      ? results.filter(({ category }) =>
          AVAILABILITY_CATEGORIES.includes(category),
        )
      : results;
  if (!parts.length) {
    return undefined;
  }
  const [worst] = [...parts].sort(
    (a, b) => compareStatus(b.status, a.status) || (a.since < b.since ? -1 : 1),
  );
  return {
    status: worstStatus(parts.map(({ status }) => status)),
    summary: worst.summary,
  };
}
