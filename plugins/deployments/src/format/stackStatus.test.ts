import { fixtureNow, stack } from '../fixtures';
import { stackCondition, summarizeStacks } from './stackStatus';

const at = fixtureNow.toISOString();
const make = (status: string, rest = {}) =>
  stack('dev', at, { status, ...rest });

describe('stackCondition', () => {
  it.each([
    ['CREATE_COMPLETE', 'ok'],
    ['UPDATE_COMPLETE', 'ok'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'running'],
    ['UPDATE_IN_PROGRESS', 'running'],
    ['UPDATE_ROLLBACK_IN_PROGRESS', 'failed'],
    ['UPDATE_ROLLBACK_COMPLETE', 'failed'],
    ['ROLLBACK_COMPLETE', 'failed'],
    ['UPDATE_FAILED', 'failed'],
    ['REVIEW_IN_PROGRESS', 'change-set'],
    ['SOMETHING_NEW', 'unknown'],
  ])('%s means %s', (status, condition) => {
    expect(stackCondition(make(status))).toBe(condition);
  });

  it('puts a failure before drift, and drift before a change set', () => {
    const waitingChangeSets = [{ name: 'next' }];
    const drift = 'drifted';
    expect(
      stackCondition(make('UPDATE_FAILED', { drift, waitingChangeSets })),
    ).toBe('failed');
    expect(
      stackCondition(make('UPDATE_COMPLETE', { drift, waitingChangeSets })),
    ).toBe('drifted');
    expect(stackCondition(make('UPDATE_COMPLETE', { waitingChangeSets }))).toBe(
      'change-set',
    );
  });
});

describe('summarizeStacks', () => {
  it('tells the worst and how many are that bad', () => {
    const stacks = [
      make('UPDATE_COMPLETE'),
      make('UPDATE_COMPLETE', { drift: 'drifted' }),
      make('UPDATE_COMPLETE', { drift: 'drifted' }),
    ];
    expect(summarizeStacks(stacks)).toEqual({
      condition: 'drifted',
      count: 2,
      total: 3,
    });
  });

  it('says nothing of no stacks', () => {
    expect(summarizeStacks([])).toBeUndefined();
  });
});
