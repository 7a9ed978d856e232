import fc from 'fast-check';
import { apiStack, CREATED } from '../__testUtils__/apiStack';
import { Stack } from './Stack';
import { eventsBefore, resourcesAt, stackView } from './stackView';

/** Statuses that may follow one another. */
const FOLLOWS: Record<string, string[]> = {
  REVIEW_IN_PROGRESS: ['CREATE_IN_PROGRESS'],
  CREATE_IN_PROGRESS: ['CREATE_COMPLETE', 'ROLLBACK_IN_PROGRESS'],
  ROLLBACK_IN_PROGRESS: ['ROLLBACK_COMPLETE'],
  UPDATE_IN_PROGRESS: [
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_IN_PROGRESS',
  ],
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: ['UPDATE_COMPLETE'],
  UPDATE_ROLLBACK_IN_PROGRESS: ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'],
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: ['UPDATE_ROLLBACK_COMPLETE'],
  DELETE_IN_PROGRESS: ['DELETE_COMPLETE', 'DELETE_FAILED'],
};
const AT_REST = ['UPDATE_IN_PROGRESS', 'DELETE_IN_PROGRESS'];

const anyOperation = fc.record({
  gapSeconds: fc.integer({ min: 1, max: 5000 }),
  durationSeconds: fc.integer({ min: 5, max: 3600 }),
  fails: fc.boolean(),
  logicalId: fc.constantFrom('Role', 'Table', 'Function', 'Queue'),
  version: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
});

const history = fc
  .record({
    resources: fc.constantFrom(1, 2, 5, 40),
    creationFails: fc.boolean(),
    operations: fc.array(anyOperation, { maxLength: 6 }),
    isDeleted: fc.boolean(),
  })
  .map(({ resources, creationFails, operations, isDeleted }) => {
    const spec = apiStack();
    const more = Array.from({ length: 35 }, (_, n) => ({
      logicalId: `Parameter${n}`,
      type: 'AWS::SSM::Parameter',
      physicalId: `parameter-${n}`,
    }));
    const stack = new Stack({
      ...spec,
      resources: [...spec.resources, ...more].slice(0, resources),
    });
    let at = CREATED;
    const planned = operations.map(o => ({ ...o, kind: 'update' as const }));
    const last = operations[0];
    const all = [
      ...(creationFails ? [] : planned),
      ...(isDeleted && last ? [{ ...last, kind: 'delete' as const }] : []),
    ];
    const failure = (logicalId: string) => ({
      outcome: 'failure' as const,
      failure: { logicalId, resourceType: 'AWS::SQS::Queue', reason: 'broken' },
    });
    stack.plan({
      ...spec,
      tags: undefined,
      outputs: undefined,
      kind: 'create',
      startAt: at,
      durationSeconds: 60,
      ...(creationFails ? failure('Role') : { outcome: 'success' }),
    });
    at += 60_000;
    for (const { kind, gapSeconds, durationSeconds, fails, ...rest } of all) {
      at += gapSeconds * 1000;
      stack.plan({
        ...spec,
        outputs: undefined,
        tags: rest.version ? { version: rest.version } : undefined,
        kind,
        startAt: at,
        durationSeconds,
        ...(fails ? failure(rest.logicalId) : { outcome: 'success' }),
      });
      at += durationSeconds * 1000;
    }
    return { stack, end: at };
  });

const moment = fc
  .tuple(history, fc.double({ min: -0.05, max: 1.05, noNaN: true }))
  .map(([{ stack, end }, share]) => ({
    stack,
    end,
    now: Math.round(CREATED + share * (end - CREATED)),
  }));

describe('stackView', () => {
  it('agrees with the newest event of the stack at any instant', () => {
    fc.assert(
      fc.property(moment, ({ stack, now }) => {
        const newest = [...eventsBefore(stack, now)].find(e => !e.resource);
        const view = stackView(stack, now);
        expect(view?.status).toBe(newest?.status);
        expect(view?.since).toBe(newest?.at);
        expect(view?.reason).toBe(newest?.reason);
        expect(view === undefined).toBe(now < CREATED);
      }),
    );
  });

  it('agrees with the newest event of each resource', () => {
    fc.assert(
      fc.property(moment, ({ stack, now }) => {
        const events = [...eventsBefore(stack, now)];
        for (const { logicalId, status, since } of resourcesAt(stack, now)) {
          const newest = events.find(e => e.resource?.logicalId === logicalId);
          expect({ status, since }).toEqual({
            status: newest?.status,
            since: newest?.at,
          });
        }
      }),
    );
  });

  it('has no tags of an update that was rolled back', () => {
    fc.assert(
      fc.property(history, ({ stack, end }) => {
        const kept = [...stack.operations]
          .reverse()
          .find(({ failure, tags }) => !failure && tags);
        expect(stackView(stack, end)!.tags).toBe(kept?.tags ?? stack.spec.tags);
      }),
    );
  });
});

describe('eventsBefore', () => {
  it('tells the past the same way however late it is asked', () => {
    fc.assert(
      fc.property(moment, ({ stack, now, end }) => {
        const all = [...eventsBefore(stack, end)];
        const some = [...eventsBefore(stack, now)];
        expect(some).toEqual(all.slice(all.length - some.length));
        expect(all.filter(event => event.at <= now)).toHaveLength(some.length);
      }),
    );
  });

  it('goes from status to status as CloudFormation does', () => {
    fc.assert(
      fc.property(history, ({ stack, end }) => {
        const statuses = [...eventsBefore(stack, end)]
          .filter(event => !event.resource)
          .map(event => event.status)
          .reverse();
        expect(statuses[0]).toBe('REVIEW_IN_PROGRESS');
        statuses.slice(1).forEach((status, n) => {
          expect(FOLLOWS[statuses[n]] ?? AT_REST).toContain(status);
        });
        expect(statuses[statuses.length - 1]).toMatch(/_(COMPLETE|FAILED)$/);
      }),
    );
  });

  it('begins with a resource before it is done with it, and leaves none undone', () => {
    fc.assert(
      fc.property(history, ({ stack, end }) => {
        const courses = new Map<string, string[]>();
        for (const { resource, status } of eventsBefore(stack, end)) {
          const id = resource?.logicalId ?? '';
          courses.set(id, [status, ...(courses.get(id) ?? [])]);
        }
        courses.delete('');
        for (const course of courses.values()) {
          expect(course.join(' ')).toMatch(
            /^((CREATE|UPDATE|DELETE)_IN_PROGRESS (CREATE_IN_PROGRESS )?\2_(COMPLETE|FAILED)( |$))+$/,
          );
        }
      }),
    );
  });

  it('gives the cause of a failure before the cancellations and the rollback', () => {
    fc.assert(
      fc.property(history, ({ stack, end }) => {
        const events = [...eventsBefore(stack, end)].reverse();
        stack.operations.forEach(operation => {
          const first = events.find(
            e => e.operation === operation && e.status.endsWith('_FAILED'),
          );
          expect({
            logicalId: first?.resource?.logicalId,
            reason: first?.reason,
          }).toEqual({
            logicalId: operation.failure?.logicalId,
            reason: operation.failure?.reason,
          });
        });
      }),
    );
  });
});
