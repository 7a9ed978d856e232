import fc from 'fast-check';
import type { StackEventRecord } from '../events/StackEventRecord';

export const stackId =
  'arn:aws:cloudformation:us-west-2:111111111111:stack/api/6f1c';

/** How an operation goes, and what it ought to be read as. */
interface Outcome {
  status: string;
  statusName: string;
  finished: boolean;
}

/** An operation as it was told, for comparison with how it is read. */
export interface ToldOperation extends Outcome {
  operationId: string;
  startedAt: string;
  /** Id of the event that made it fail. */
  rootCause?: string;
}

const outcomes = [
  'success',
  'rolled-back',
  'roll-back-failed',
  'stopped',
  'called-off',
] as const;

/** A stack's whole life: its events, oldest first, and the operations that they tell of. */
export const arbitraryStory = fc
  .record({
    operations: fc.array(
      fc.record({
        outcome: fc.constantFrom(...outcomes),
        resources: fc.integer({ min: 1, max: 4 }),
        failing: fc.nat(3),
        transform: fc.boolean(),
        simultaneous: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    reviewed: fc.boolean(),
    running: fc.boolean(),
  })
  .map(plan => tell(plan));

interface Plan {
  operations: {
    outcome: (typeof outcomes)[number];
    resources: number;
    failing: number;
    transform: boolean;
    simultaneous: boolean;
  }[];
  reviewed: boolean;
  running: boolean;
}

function tell(plan: Plan) {
  const events: StackEventRecord[] = [];
  const told: ToldOperation[] = [];
  let clock = Date.parse('2026-10-01T00:00:00.000Z');

  const say = (
    status: string,
    resource?: number,
    reason?: string,
    tick = 1000,
  ) => {
    clock += tick;
    const event: StackEventRecord = {
      eventId: `event-${events.length}`,
      stackId,
      at: new Date(clock).toISOString(),
      logicalId: resource === undefined ? 'api' : `Resource${resource}`,
      physicalId: resource === undefined ? stackId : `api-${resource}`,
      resourceType:
        resource === undefined
          ? 'AWS::CloudFormation::Stack'
          : 'AWS::SNS::Topic',
      status,
      reason,
    };
    events.push(event);
    return event;
  };
  const begin = (status: string, outcome: Outcome, rootCause?: string) => {
    const start = say(status, undefined, 'User Initiated', 60_000);
    told.push({
      operationId: start.eventId,
      startedAt: start.at,
      ...outcome,
      rootCause,
    });
    return told.at(-1)!;
  };

  const review = plan.reviewed
    ? say('REVIEW_IN_PROGRESS', undefined, 'User Initiated')
    : undefined;
  plan.operations.forEach((operation, index) => {
    const verb = index === 0 ? 'CREATE' : 'UPDATE';
    const undo = index === 0 ? 'ROLLBACK' : 'UPDATE_ROLLBACK';
    const last = index === plan.operations.length - 1;
    const current = begin(`${verb}_IN_PROGRESS`, {
      status: 'in_progress',
      statusName: `${verb}_IN_PROGRESS`,
      finished: false,
    });
    if (index === 0 && review) current.operationId = review.eventId;
    if (operation.transform) {
      say(`${verb}_IN_PROGRESS`, undefined, 'Transformation succeeded');
    }
    const tick = operation.simultaneous ? 0 : 500;
    for (let n = 0; n < operation.resources; n++) {
      say(`${verb}_IN_PROGRESS`, n, undefined, tick);
    }
    if (last && plan.running) return;

    const end = (status: string, statusName: string) => {
      say(statusName);
      Object.assign(current, { status, statusName, finished: true });
    };
    if (operation.outcome === 'success') {
      for (let n = 0; n < operation.resources; n++) {
        say(`${verb}_COMPLETE`, n, undefined, tick);
      }
      say(`${verb}_COMPLETE_CLEANUP_IN_PROGRESS`);
      // What an update leaves behind may refuse to go; the update stands all the same.
      say('DELETE_FAILED', 0, 'Resource is in use');
      end('success', `${verb}_COMPLETE`);
      return;
    }
    if (operation.outcome !== 'called-off') {
      const failing = operation.failing % operation.resources;
      current.rootCause = say(
        `${verb}_FAILED`,
        failing,
        'Quota exceeded',
      ).eventId;
    }
    for (let n = 0; n < operation.resources; n++) {
      const reason = `Resource ${
        verb === 'CREATE' ? 'creation' : 'update'
      } cancelled`;
      say(`${verb}_FAILED`, n, reason, tick);
    }
    if (operation.outcome === 'stopped') {
      end('failure', `${verb}_FAILED`);
      return;
    }
    say(
      `${undo}_IN_PROGRESS`,
      undefined,
      operation.outcome === 'called-off'
        ? 'User Initiated'
        : 'The following resource(s) failed: [Resource0].',
    );
    say('DELETE_FAILED', 0, 'Noise of the roll-back');
    if (operation.outcome === 'roll-back-failed') {
      end('failure', `${undo}_FAILED`);
      return;
    }
    say('UPDATE_FAILED', 0, 'More noise of the roll-back');
    end(
      operation.outcome === 'called-off' ? 'cancelled' : 'failure',
      `${undo}_COMPLETE`,
    );
  });
  return { events, told };
}

/** The same events, some of them several times, in any order. */
export const disordered = (events: StackEventRecord[]) =>
  fc
    .tuple(
      fc.shuffledSubarray(events, { minLength: events.length }),
      fc.subarray(events),
      fc.nat(events.length),
    )
    .map(([all, again, at]) => [
      ...all.slice(0, at),
      ...again,
      ...all.slice(at),
    ]);
