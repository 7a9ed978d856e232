import type { Status } from '@callboard/backstage-plugin-environments-common';
import type { StackSummary } from '@callboard/backstage-plugin-environments-node';
import { factList } from '../../shared/factList';
import { formatInstant } from '../../shared/formatInstant';
import { unmapped, type Verdict } from '../../shared/Verdict';

const FIND_CAUSE =
  'Open its events, put right what failed first, and deploy again.';
const CONTINUE =
  'Put right what keeps it from rolling back, then continue the rollback.';
const WAIT_AND_FIND =
  'Open its events to see what failed; deploy again when it has rolled back.';

const STATES: Record<string, [status: Status, is: string, action?: string]> = {
  CREATE_COMPLETE: ['healthy', 'is complete'],
  UPDATE_COMPLETE: ['healthy', 'is complete'],
  IMPORT_COMPLETE: ['healthy', 'is complete'],

  CREATE_IN_PROGRESS: ['deploying', 'is being created'],
  UPDATE_IN_PROGRESS: ['deploying', 'is being updated'],
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: [
    'deploying',
    'is updated and removes what it no longer needs',
  ],
  IMPORT_IN_PROGRESS: ['deploying', 'is importing resources'],
  DELETE_IN_PROGRESS: ['deploying', 'is being deleted'],

  REVIEW_IN_PROGRESS: [
    'warning',
    'has never been deployed',
    'Execute its change set, or delete it.',
  ],
  ROLLBACK_IN_PROGRESS: [
    'warning',
    'could not be created and is rolling back',
    WAIT_AND_FIND,
  ],
  UPDATE_ROLLBACK_IN_PROGRESS: [
    'warning',
    'could not be updated and is rolling back',
    WAIT_AND_FIND,
  ],
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: [
    'warning',
    'could not be updated and is cleaning up',
    WAIT_AND_FIND,
  ],
  IMPORT_ROLLBACK_IN_PROGRESS: [
    'warning',
    'could not import resources and is rolling back',
    WAIT_AND_FIND,
  ],
  UPDATE_ROLLBACK_COMPLETE: [
    'warning',
    'was rolled back: its last update failed',
    FIND_CAUSE,
  ],
  IMPORT_ROLLBACK_COMPLETE: [
    'warning',
    'was rolled back: its last import failed',
    FIND_CAUSE,
  ],

  ROLLBACK_COMPLETE: [
    'unhealthy',
    'could not be created',
    'Open its events to see what failed first, delete it, and deploy again.',
  ],
  CREATE_FAILED: ['unhealthy', 'could not be created', FIND_CAUSE],
  UPDATE_FAILED: [
    'unhealthy',
    'stopped in the middle of an update',
    'Open its events, put right what failed first, and update it again or roll it back.',
  ],
  DELETE_FAILED: [
    'unhealthy',
    'could not be deleted',
    'Open its events to see what holds it, and delete it again.',
  ],
  DELETE_COMPLETE: [
    'unhealthy',
    'was deleted',
    'Deploy it again, or take it out of the annotations of this service.',
  ],
  ROLLBACK_FAILED: [
    'unhealthy',
    'could neither be created nor rolled back',
    'Open its events to see what failed first, delete it, and deploy again.',
  ],
  UPDATE_ROLLBACK_FAILED: [
    'unhealthy',
    'could neither be updated nor rolled back',
    CONTINUE,
  ],
  IMPORT_ROLLBACK_FAILED: [
    'unhealthy',
    'could neither import resources nor roll back',
    CONTINUE,
  ],
};

/** What the state of a stack means; a state that CloudFormation may add later is `unknown` by its name. */
export function judgeStackState(
  stack: Pick<
    StackSummary,
    'stackName' | 'status' | 'statusReason' | 'updatedAt'
  >,
): Verdict {
  const what = `The stack ${stack.stackName}`;
  const state = new Map(Object.entries(STATES)).get(stack.status);
  const facts = factList({
    State: stack.status,
    Reason: stack.statusReason,
    'Last operation': formatInstant(stack.updatedAt),
  });
  if (!state) {
    return { ...unmapped(what, stack.status), facts };
  }
  const [status, is, action] = state;
  return {
    status,
    summary: `${what} ${is}.`,
    ...(action && { action }),
    facts,
  };
}
