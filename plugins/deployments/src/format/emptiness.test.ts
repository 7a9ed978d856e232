import { boardFixture, fixtureNow } from '../fixtures';
import { untouchedState } from './board';
import { emptinessOf } from './emptiness';

const observedAt = fixtureNow.toISOString();
const error = { message: 'Bad credentials', since: observedAt };

describe('emptinessOf', () => {
  it('knows nothing while no source has answered', () => {
    expect(emptinessOf([])).toEqual({ reason: 'unread' });
    expect(emptinessOf([{ title: 'GitHub' }])).toEqual({ reason: 'unread' });
  });

  it('does not take a source that never answered for an empty one', () => {
    expect(
      emptinessOf([
        { title: 'GitHub', error },
        { title: 'AWS', observedAt },
      ]),
    ).toEqual({ reason: 'failing', title: 'GitHub' });
  });

  it('believes a source that answered once, though it fails now', () => {
    expect(emptinessOf([{ title: 'GitHub', observedAt, error }])).toEqual({
      reason: 'empty',
    });
  });
});

describe('untouchedState', () => {
  const board = boardFixture();
  const bare = {
    ...board,
    environments: board.environments.map(({ environment, window }) => ({
      environment,
      window,
      stacks: [],
    })),
  };

  it('is silent where something stands on the board', () => {
    expect(untouchedState(board)).toBeUndefined();
  });

  it('tells nothing yet from not read yet', () => {
    expect(untouchedState(bare)).toBe('nothingYet');
    expect(untouchedState({ ...bare, sources: [] })).toBe('unread');
  });

  it('leaves the word to a source that fails', () => {
    const sources = [
      { source: 'github', title: 'GitHub', error, staleAfterSeconds: 900 },
    ];
    expect(untouchedState({ ...bare, sources })).toBeUndefined();
  });
});
