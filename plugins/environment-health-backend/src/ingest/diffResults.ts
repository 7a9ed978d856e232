import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import type { ResultRecord } from '../model/ResultRecord';
import type { TransitionRecord } from '../model/TransitionRecord';

/** A result that took on another status, came or went. */
export interface ResultChange {
  id: string;
  /** Absent for one that was not known before. */
  before?: ResultRecord;
  /** Absent for one that is gone. */
  after?: ResultRecord;
}

/** What has to be written, and told. */
export interface ResultDiff {
  put: ResultRecord[];
  removed: ResultRecord[];
  changes: ResultChange[];
}

/** Compares the results of one environment before and after a round. */
export function diffResults(
  before: ResultRecord[],
  after: ResultRecord[],
): ResultDiff {
  const known = new Map(before.map(result => [result.id, result]));
  const present = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !present.has(id));
  return {
    put: after.filter(
      result => canonicalJson(known.get(result.id)) !== canonicalJson(result),
    ),
    removed,
    changes: [
      ...after
        .filter(({ id, status }) => known.get(id)?.status !== status)
        .map(result => ({
          id: result.id,
          before: known.get(result.id),
          after: result,
        })),
      ...removed.map(result => ({ id: result.id, before: result })),
    ],
  };
}

/** The stretches that ended with a change of some results. */
export function endedStretches(
  changes: ResultChange[],
  at: string,
): TransitionRecord[] {
  return changes.flatMap(({ id, before }) =>
    before && before.since < at
      ? [
          {
            entityRef: before.entityRef,
            environment: before.environment,
            scope: `result:${id}` as const,
            status: before.status,
            summary: before.summary,
            startedAt: before.since,
            endedAt: at,
          },
        ]
      : [],
  );
}
