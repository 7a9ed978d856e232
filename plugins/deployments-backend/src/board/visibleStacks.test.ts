import { at, observeStack } from '../__testUtils__/observe';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';
import { missingStacks, visibleStacks } from './visibleStacks';

const west = { accountId: '333333333333', region: 'us-west-2' };
const east = { accountId: '333333333333', region: 'us-east-1' };

const stack = (
  stackId: string,
  overrides: Partial<StackRecord['state']> = {},
): StackRecord => ({
  environment: 'prod',
  source: 'aws',
  state: {
    ...observeStack().state,
    stackId,
    stackName: stackId,
    observedAt: at('10:00'),
    ...overrides,
  },
});

const set = (overrides: Partial<StackSetRecord>): StackSetRecord => ({
  ...west,
  environment: 'prod',
  source: 'aws',
  observedAt: at('10:00'),
  stackIds: [],
  missing: [],
  places: [west, east],
  ...overrides,
});

const names = (stacks: StackRecord[]) =>
  stacks.map(({ state }) => state.stackName);

describe('visibleStacks', () => {
  it('shows what was listed, and what was seen since', () => {
    expect(
      names(
        visibleStacks(
          'prod',
          [
            stack('new', { observedAt: at('10:05') }),
            stack('listed'),
            stack('gone'),
          ],
          [set({ stackIds: ['listed'] })],
        ),
      ),
    ).toEqual(['listed', 'new']);
  });

  it('shows what was never listed', () => {
    expect(names(visibleStacks('prod', [stack('a')], []))).toEqual(['a']);
  });

  it('lets a listing speak of its own place, environment and source', () => {
    const stacks = [
      stack('elsewhere', east),
      { ...stack('other-source'), source: 'other' },
      { ...stack('other-environment'), environment: 'dev' },
    ];
    expect(names(visibleStacks('prod', stacks, [set({})]))).toEqual([
      'elsewhere',
      'other-source',
    ]);
    expect(names(visibleStacks('dev', stacks, [set({})]))).toEqual([
      'other-environment',
    ]);
  });

  it('forgets a place that the latest listing does not name', () => {
    const sets = [
      set({ ...east, stackIds: ['east'], missing: ['lost'] }),
      set({ observedAt: at('11:00'), stackIds: ['west'], places: [west] }),
    ];
    expect(
      names(visibleStacks('prod', [stack('east', east), stack('west')], sets)),
    ).toEqual(['west']);
    expect(missingStacks('prod', sets)).toEqual([]);
  });

  it('gathers what is missing over all places', () => {
    expect(
      missingStacks('prod', [
        set({ missing: ['b'] }),
        set({ ...east, missing: ['a', 'b'] }),
        set({ environment: 'dev', missing: ['c'] }),
      ]),
    ).toEqual(['a', 'b']);
  });
});
