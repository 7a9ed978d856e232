import fc from 'fast-check';
import { arbitraryInstant } from '../__testUtils__/arbitraryDeployment';
import { observeStack } from '../__testUtils__/observe';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';
import { foldStack, foldStackSet } from './foldStack';

const arbitraryStack = fc
  .record({
    observedAt: arbitraryInstant,
    status: fc.constantFrom('UPDATE_COMPLETE', 'UPDATE_IN_PROGRESS'),
  })
  .map(observeStack);

const arbitrarySet = fc.record({
  kind: fc.constant('stack-set' as const),
  entityRef: fc.constant('component:default/api'),
  environment: fc.constant('prod'),
  observedAt: arbitraryInstant,
  stackIds: fc.subarray(['a', 'b', 'c']),
  missing: fc.subarray(['x', 'y']),
  accountId: fc.constant('333333333333'),
  region: fc.constant('us-west-2'),
  places: fc.constant([{ accountId: '333333333333', region: 'us-west-2' }]),
});

function shuffled<T>(items: fc.Arbitrary<T>) {
  return fc
    .array(items, { minLength: 1, maxLength: 6 })
    .chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
      ),
    );
}

describe('foldStack', () => {
  it('keeps the later state whatever the order', () => {
    fc.assert(
      fc.property(shuffled(arbitraryStack), ([list, other]) => {
        const fold = (stacks: typeof list) =>
          stacks.reduce<StackRecord | undefined>(
            (stored, stack) => foldStack(stored, { source: 'fake' }, stack),
            undefined,
          );
        expect(fold(other)).toEqual(fold(list));
        expect(fold(list)?.state.observedAt).toBe(
          list
            .map(({ state }) => state.observedAt)
            .sort()
            .at(-1),
        );
      }),
    );
  });
});

describe('foldStackSet', () => {
  it('keeps the later listing whatever the order', () => {
    fc.assert(
      fc.property(shuffled(arbitrarySet), ([list, other]) => {
        const fold = (sets: typeof list) =>
          sets.reduce<StackSetRecord | undefined>(
            (stored, set) => foldStackSet(stored, 'fake', set),
            undefined,
          );
        expect(fold(other)).toEqual(fold(list));
      }),
    );
  });
});
