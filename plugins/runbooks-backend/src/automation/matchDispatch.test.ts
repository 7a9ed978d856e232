import fc from 'fast-check';
import { matchDispatch } from './matchDispatch';
import {
  automationRecord,
  workflowRun,
} from './__testUtils__/automationRecord';

const record = automationRecord();
const own = workflowRun();

describe('matchDispatch', () => {
  it('finds the only one that it can be', () => {
    expect(matchDispatch(record, [own], [record])).toBe(own);
    expect(
      matchDispatch(
        automationRecord({ ref: 'refs/tags/v1' }),
        [workflowRun({ ref: 'v1' })],
        [],
      ),
    ).toBeDefined();
  });

  it.each([
    ['of another workflow', { workflow: 'other.yml' }],
    ['of another event', { event: 'push' }],
    ['of another branch', { ref: 'develop' }],
    ['from before', { createdAt: '2026-11-22T09:59:50.000Z' }],
    ['from long after', { createdAt: '2026-11-22T10:03:00.000Z' }],
  ])('leaves one %s', (_, changes) => {
    expect(matchDispatch(record, [workflowRun(changes)], [])).toBeUndefined();
  });

  it('leaves one that another automation may have become', () => {
    const rival = automationRecord({ requestId: 'other' });
    expect(matchDispatch(record, [own], [record, rival])).toBeUndefined();
    expect(
      matchDispatch(
        record,
        [own],
        [record, automationRecord({ requestId: 'other', ref: 'develop' })],
      ),
    ).toBe(own);
  });

  it('never takes one of several', () => {
    const run = fc
      .record({
        id: fc.uuid(),
        workflow: fc.constantFrom('rollback.yml', 'other.yml'),
        ref: fc.constantFrom('main', 'develop'),
        second: fc.integer({ min: -20, max: 200 }),
      })
      .map(({ id, workflow, ref, second }) =>
        workflowRun({
          id,
          workflow,
          ref,
          createdAt: new Date(
            Date.UTC(2026, 10, 22, 10, 0, second),
          ).toISOString(),
        }),
      );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), runs => {
        const found = matchDispatch(record, runs, [record]);
        const possible = runs.filter(
          one => matchDispatch(record, [one], [record]) === one,
        );
        expect(found).toBe(possible.length === 1 ? possible[0] : undefined);
      }),
    );
  });
});
