import fc from 'fast-check';
import { arbitraryObservation } from '../__testUtils__/arbitraryDeployment';
import { at, commit, observeDeployment } from '../__testUtils__/observe';
import { deploymentFactsOf, foldDeployment } from './foldDeployment';
import type { StampedFacts } from './foldFacts';

function foldAll(
  observations: Parameters<typeof foldDeployment>[1][],
): StampedFacts | undefined {
  return observations.reduce<StampedFacts | undefined>(
    (stored, observation) => foldDeployment(stored, observation),
    undefined,
  );
}

describe('foldDeployment', () => {
  it('ends in the same state whatever the order and the repetitions', () => {
    fc.assert(
      fc.property(
        fc
          .array(arbitraryObservation, { minLength: 1, maxLength: 8 })
          .chain(observations =>
            fc.record({
              observations: fc.constant(observations),
              delivered: fc
                .array(fc.constantFrom(...observations), { maxLength: 8 })
                .chain(repeated =>
                  fc.shuffledSubarray([...observations, ...repeated], {
                    minLength: observations.length + repeated.length,
                  }),
                ),
            }),
          ),
        ({ observations, delivered }) => {
          expect(foldAll(delivered)).toEqual(foldAll(observations));
        },
      ),
    );
  });

  it('returns what is stored where an observation brings nothing', () => {
    fc.assert(
      fc.property(arbitraryObservation, observation => {
        const stored = foldDeployment(undefined, observation);
        expect(foldDeployment(stored, observation)).toBe(stored);
      }),
    );
  });

  it('keeps what a later observation leaves out', () => {
    const folded = foldAll([
      observeDeployment({ updatedAt: at('10:00'), description: 'kept' }),
      observeDeployment({ updatedAt: at('10:05'), description: undefined }),
    ]);
    expect(deploymentFactsOf(folded!).description).toBe('kept');
  });

  it('keeps the message and author of a version that a later observation names by its commit', () => {
    const version = { commit: commit('a'), label: 'v1.42.0' };
    const told = { ...version, message: 'Add a callboard', author: 'Mona' };
    for (const updatedAt of [at('10:00'), at('10:05')]) {
      const folded = foldAll([
        observeDeployment({ updatedAt: at('10:00'), version: told }),
        observeDeployment({ updatedAt, version }),
      ]);
      expect(deploymentFactsOf(folded!).version).toEqual(told);
    }
  });

  it('takes from an earlier observation that comes late what nobody else said', () => {
    const folded = foldAll([
      observeDeployment({ updatedAt: at('10:05'), status: 'success' }),
      observeDeployment({
        updatedAt: at('10:00'),
        status: 'in_progress',
        environmentUrl: 'https://api.example.com',
      }),
    ]);
    expect(deploymentFactsOf(folded!)).toMatchObject({
      status: 'success',
      environmentUrl: 'https://api.example.com',
    });
  });

  it('lets the state that is further on win within one instant', () => {
    const done = observeDeployment({ status: 'failure' });
    const running = observeDeployment({ status: 'in_progress' });
    for (const order of [
      [done, running],
      [running, done],
    ]) {
      expect(deploymentFactsOf(foldAll(order)!).status).toBe('failure');
    }
  });

  it('forgets the name of an unmapped state together with the state', () => {
    const folded = foldAll([
      observeDeployment({
        updatedAt: at('10:00'),
        status: 'unmapped',
        statusName: 'PAUSED',
      }),
      observeDeployment({ updatedAt: at('10:05'), status: 'success' }),
    ]);
    expect(deploymentFactsOf(folded!).statusName).toBeUndefined();
  });

  it('lets null say that nothing waits any more', () => {
    const approval = { since: at('10:00'), approvers: [], url: 'https://x' };
    const folded = foldAll([
      observeDeployment({ updatedAt: at('10:00'), approval }),
      observeDeployment({ updatedAt: at('10:05'), approval: null }),
    ]);
    expect(deploymentFactsOf(folded!).approval).toBeNull();
  });

  it('spells every instant in one way', () => {
    const folded = foldDeployment(
      undefined,
      observeDeployment({
        createdAt: '2026-11-20T12:00:00+02:00',
        updatedAt: '2026-11-20T10:00:00Z',
      }),
    );
    expect(deploymentFactsOf(folded)).toMatchObject({
      createdAt: '2026-11-20T10:00:00.000Z',
      version: { commit: commit('a') },
    });
  });

  it('refuses what is no instant', () => {
    expect(() =>
      foldDeployment(undefined, observeDeployment({ updatedAt: 'yesterday' })),
    ).toThrow('Expected an ISO-8601 instant, got "yesterday"');
  });
});
