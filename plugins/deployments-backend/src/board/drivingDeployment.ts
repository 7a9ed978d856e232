import type { TimelineEntry } from '../model/DeploymentRecord';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import { byCreation, last } from './timeline';

const MINUTE = 60_000;
// The clocks of two clouds differ, and a status is reported after the fact.
const SLACK_BEFORE = 2 * MINUTE;
const SLACK_AFTER = 10 * MINUTE;

type Operation = Pick<
  StackOperationRecord,
  'operationId' | 'environment' | 'commit' | 'startedAt'
>;

function mayHaveDriven(deployment: TimelineEntry, startedAt: number): boolean {
  const from = Date.parse(deployment.createdAt) - SLACK_BEFORE;
  const to = deployment.finishedAt
    ? Date.parse(deployment.finishedAt) + SLACK_AFTER
    : Infinity;
  return from <= startedAt && startedAt <= to;
}

/**
 * Finds the deployment that drove a stack operation: the one of the stack's
 * commit, else the one of the same environment under way at the time.
 *
 * @remarks
 * The commit alone does not do. A stack that rolled back bears the tags of the
 * version before, and one commit may be deployed several times; so a deployment
 * must have been under way when the operation began, and the youngest such wins.
 */
export function drivingDeployment(
  operation: Operation,
  deployments: TimelineEntry[],
): string | undefined {
  const startedAt = Date.parse(operation.startedAt);
  const candidates = deployments.filter(
    deployment =>
      deployment.environment === operation.environment &&
      mayHaveDriven(deployment, startedAt),
  );
  const sameCommit = candidates.filter(
    ({ commit }) => commit === operation.commit,
  );
  return last(sameCommit.length ? sameCommit : candidates, byCreation)?.id;
}
