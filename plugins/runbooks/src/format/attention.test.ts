import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import { fixtureNow, runbooksFixture } from '../fixtures';
import { attentionOf } from './attention';

const ids = (runbooks: RunbookSummary[]) => runbooks.map(({ id }) => id);

describe('attentionOf', () => {
  const runbooks = runbooksFixture(fixtureNow);
  const at = (id: string, dueAt: string, state: 'due' | 'overdue') => ({
    ...runbooks[1],
    id,
    procedure: {
      ...runbooks[1].procedure!,
      open: { day: dueAt.slice(0, 10), dueAt, state },
    },
  });

  it('puts overdue procedures before due ones, the oldest first', () => {
    expect(
      ids(
        attentionOf([
          at('due', '2026-11-17T09:00:00.000Z', 'due'),
          at('young', '2026-11-16T09:00:00.000Z', 'overdue'),
          at('old', '2026-11-02T09:00:00.000Z', 'overdue'),
          runbooks[0],
        ]).procedures,
      ),
    ).toEqual(['old', 'young', 'due']);
  });

  it('leaves out procedures of which nothing is open', () => {
    const done = {
      ...runbooks[1],
      procedure: { ...runbooks[1].procedure!, open: undefined },
    };
    expect(attentionOf([done]).procedures).toEqual([]);
  });

  it('finds what did not work when it was last used, and what is under way', () => {
    const { failed, open } = attentionOf(runbooks);
    expect(ids(failed)).toEqual(['rb-sign-in']);
    expect(open.map(({ id }) => id)).toEqual(['run-1']);
  });

  it('finds nothing in nothing', () => {
    expect(attentionOf([])).toEqual({ procedures: [], failed: [], open: [] });
  });
});
