import type { StackOperation } from './foldOperations';

/**
 * The operation that a stack's present tags speak of.
 *
 * @remarks
 * Tags change when an update starts and go back when it is rolled back. So they
 * belong to the newest operation unless it was undone, and then to the newest
 * one that stood before it. Halfway through a roll-back they may be either's:
 * then nobody gets them.
 *
 * @param operations - newest first
 */
export function commitHolder(
  operations: StackOperation[],
): StackOperation | undefined {
  for (const operation of operations) {
    if (operation.kind === 'delete') return undefined;
    if (wasUndone(operation)) continue;
    return isHalfUndone(operation) ? undefined : operation;
  }
  return undefined;
}

/** The roll-back of a creation leaves no older version to go back to, only the tags. */
function wasUndone({ kind, statusName, status, finishedAt }: StackOperation) {
  return (
    (kind === 'update' && statusName === 'UPDATE_ROLLBACK_COMPLETE') ||
    (status === 'inactive' && finishedAt !== undefined)
  );
}

function isHalfUndone({ kind, statusName }: StackOperation) {
  return kind === 'update' && statusName.includes('ROLLBACK');
}
