import {
  created,
  rolledBack,
  toRecords,
  updated,
} from '../__testUtils__/stackStories';
import { commitHolder } from './commitHolder';
import { foldOperations } from './foldOperations';

const holderOf = (...story: Parameters<typeof toRecords>[0]) =>
  commitHolder(foldOperations(toRecords(story)))?.startedAt;

describe('commitHolder', () => {
  it('gives the tags to the newest operation that stands', () => {
    expect(holderOf(...created, ...updated)).toBe('2026-11-10T10:00:00.000Z');
  });

  it('gives them to an update that runs', () => {
    expect(holderOf(...created, ...updated.slice(0, 2))).toBe(
      '2026-11-10T10:00:00.000Z',
    );
  });

  it('goes back to the operation before one that was rolled back', () => {
    expect(holderOf(...created, ...updated, ...rolledBack)).toBe(
      '2026-11-10T10:00:00.000Z',
    );
  });

  it('gives them to nobody halfway through a roll-back', () => {
    expect(holderOf(...created, ...rolledBack.slice(0, 7))).toBeUndefined();
  });

  it('leaves them with a creation that failed, which has nothing to go back to', () => {
    expect(
      holderOf(
        created[0],
        ['2026-11-01T10:01:00.000Z', 'ROLLBACK_IN_PROGRESS'],
        ['2026-11-01T10:02:00.000Z', 'ROLLBACK_COMPLETE'],
      ),
    ).toBe('2026-11-01T10:00:00.000Z');
  });

  it('gives a deletion no version', () => {
    expect(
      holderOf(
        ...created,
        ['2026-11-02T10:00:00.000Z', 'DELETE_IN_PROGRESS'],
        ['2026-11-02T10:01:00.000Z', 'DELETE_FAILED'],
      ),
    ).toBeUndefined();
  });
});
