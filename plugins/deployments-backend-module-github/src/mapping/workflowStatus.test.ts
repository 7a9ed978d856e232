import { workflowStatus } from './workflowStatus';

describe('workflowStatus', () => {
  it.each([
    ['queued', null, 'queued', undefined],
    ['requested', null, 'queued', undefined],
    ['waiting', null, 'waiting', undefined],
    ['in_progress', null, 'in_progress', undefined],
    ['completed', 'success', 'success', undefined],
    ['completed', 'cancelled', 'cancelled', undefined],
    ['completed', 'skipped', 'skipped', undefined],
    ['completed', 'timed_out', 'failure', 'timed_out'],
    ['completed', 'startup_failure', 'failure', 'startup_failure'],
    ['completed', 'neutral', 'unmapped', 'neutral'],
    ['completed', 'stale', 'unmapped', 'stale'],
    ['resting', null, 'unmapped', 'resting'],
  ])('maps %s with %s to %s', (status, conclusion, expected, statusName) => {
    expect(workflowStatus({ status, conclusion })).toEqual({
      status: expected,
      statusName,
    });
  });
});
