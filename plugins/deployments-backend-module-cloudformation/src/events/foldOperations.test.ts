import fc from 'fast-check';
import { arbitraryStory, disordered } from '../__testUtils__/arbitraryStories';
import {
  apiFunction,
  created,
  deniedReason,
  rolledBack,
  toRecords,
  updated,
  type StoryLine,
} from '../__testUtils__/stackStories';
import { foldOperations } from './foldOperations';

describe('foldOperations', () => {
  it('reads every story as the operations that it tells of', () => {
    fc.assert(
      fc.property(arbitraryStory, ({ events, told }) => {
        expect(
          foldOperations(events).map(operation => ({
            operationId: operation.operationId,
            startedAt: operation.startedAt,
            status: operation.status,
            statusName: operation.statusName,
            finished: operation.finishedAt !== undefined,
            rootCause: operation.cause?.eventId,
          })),
        ).toEqual(told.reverse());
      }),
    );
  });

  it('does not depend on the order or the number of deliveries', () => {
    const disorderedStory = arbitraryStory.chain(({ events }) =>
      disordered(events).map(mixed => ({ events, mixed })),
    );
    fc.assert(
      fc.property(disorderedStory, ({ events, mixed }) => {
        expect(foldOperations(mixed)).toEqual(foldOperations(events));
      }),
    );
  });

  it('leaves out what began before the first event that is known', () => {
    fc.assert(
      fc.property(arbitraryStory, fc.nat(), ({ events }, cut) => {
        const starts = new Set(
          foldOperations(events).map(({ operationId }) => operationId),
        );
        // A reader stops at an operation's start, never between a start and its repetition.
        const from = events.findIndex(
          ({ eventId }, index) =>
            index >= cut % events.length && starts.has(eventId),
        );
        const known = from < 0 ? [] : events.slice(from);
        const operations = foldOperations(known);
        expect(operations).toEqual(
          foldOperations(events).slice(0, operations.length),
        );
      }),
    );
  });

  it('never takes roll-back noise for a cause', () => {
    fc.assert(
      fc.property(arbitraryStory, ({ events }) => {
        for (const { cause } of foldOperations(events)) {
          expect(cause?.reason ?? '').not.toMatch(/noise|cancelled|in use/);
        }
      }),
    );
  });

  const fold = (...story: StoryLine[]) => foldOperations(toRecords(story));

  it('counts a roll-back that is continued later as the end of the same operation', () => {
    const [operation, ...others] = fold(
      [
        '2026-11-20T10:00:00.000Z',
        'UPDATE_IN_PROGRESS',
        undefined,
        'User Initiated',
      ],
      ['2026-11-20T10:00:20.000Z', 'UPDATE_FAILED', apiFunction, deniedReason],
      [
        '2026-11-20T10:00:21.000Z',
        'UPDATE_ROLLBACK_IN_PROGRESS',
        undefined,
        'The following resource(s) failed to update: [ApiFunction].',
      ],
      ['2026-11-20T10:00:30.000Z', 'UPDATE_ROLLBACK_FAILED'],
      [
        '2026-11-20T12:00:00.000Z',
        'UPDATE_ROLLBACK_IN_PROGRESS',
        undefined,
        'User Initiated',
      ],
      ['2026-11-20T12:05:00.000Z', 'UPDATE_ROLLBACK_COMPLETE'],
    );
    expect(others).toEqual([]);
    expect(operation).toMatchObject({
      status: 'failure',
      statusName: 'UPDATE_ROLLBACK_COMPLETE',
      startedAt: '2026-11-20T10:00:00.000Z',
      finishedAt: '2026-11-20T12:05:00.000Z',
      cause: { logicalId: 'ApiFunction' },
    });
  });

  it('says that an update fails as soon as it rolls back, and ended when it has', () => {
    const [running] = fold(...created, ...rolledBack.slice(0, 6));
    expect(running).toMatchObject({
      status: 'failure',
      statusName: 'UPDATE_ROLLBACK_IN_PROGRESS',
      cause: { reason: deniedReason },
    });
    expect(running.finishedAt).toBeUndefined();
    const [ended] = fold(...created, ...rolledBack);
    expect(ended.finishedAt).toBe('2026-11-20T10:00:41.000Z');
  });

  it('tells a creation that a deletion cut short', () => {
    expect(
      fold(
        ...created.slice(0, 2),
        [
          '2026-11-01T10:00:10.000Z',
          'DELETE_IN_PROGRESS',
          undefined,
          'User Initiated',
        ],
        ['2026-11-01T10:00:40.000Z', 'DELETE_COMPLETE'],
      ),
    ).toMatchObject([
      { kind: 'delete', status: 'success' },
      {
        kind: 'create',
        status: 'cancelled',
        finishedAt: '2026-11-01T10:00:10.000Z',
      },
    ]);
  });

  const review: StoryLine = [
    '2026-10-30T10:00:00.000Z',
    'REVIEW_IN_PROGRESS',
    undefined,
    'User Initiated',
  ];

  it('shows a stack that is only a change set as waiting', () => {
    expect(fold(review)).toMatchObject([{ kind: 'review', status: 'waiting' }]);
  });

  it('goes on with the creation that was under review', () => {
    const [waiting] = fold(review);
    expect(fold(review, ...created)).toMatchObject([
      {
        kind: 'create',
        operationId: waiting.operationId,
        startedAt: '2026-11-01T10:00:00.000Z',
        status: 'success',
      },
    ]);
  });

  it('drops a review that ended in a deletion', () => {
    expect(
      fold(review, [
        '2026-10-31T10:00:00.000Z',
        'DELETE_IN_PROGRESS',
        undefined,
        'User Initiated',
      ])[1],
    ).toMatchObject({ kind: 'review', status: 'inactive' });
  });

  it('keeps a status that it does not know by its name', () => {
    const [operation] = fold(...updated.slice(0, 1), [
      '2026-11-10T11:00:00.000Z',
      'UPDATE_PAUSED',
    ]);
    expect(operation).toMatchObject({
      status: 'unmapped',
      statusName: 'UPDATE_PAUSED',
    });
  });
});
