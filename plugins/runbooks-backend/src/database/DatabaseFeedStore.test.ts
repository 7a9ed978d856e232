import type { FeedRecord } from '@callboard/backstage-plugin-environments-node';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { initProcedureDatabase } from '../procedures/__testUtils__/initProcedureDatabase';
import type { ProcedureFeed } from '../procedures/feeds/ProcedureFeedStore';
import { DatabaseFeedStore } from './DatabaseFeedStore';

const USER = 'user:default/mona';
const at = (minute: number) =>
  new Date(
    Date.parse('2026-11-20T12:00:00.000Z') + minute * 60_000,
  ).toISOString();
const feed = (
  secretHash: string,
  given: Partial<FeedRecord & ProcedureFeed> = {},
): FeedRecord & ProcedureFeed => ({
  secretHash,
  userRef: USER,
  known: true,
  createdAt: at(0),
  confirmedAt: at(0),
  ...given,
});
const create = async () => new DatabaseFeedStore(await initProcedureDatabase());

describeOnEachDatabase('DatabaseFeedStore', () => {
  it('keeps feeds as they are', async () => {
    const store = await create();
    const narrow = feed('a', {
      owner: ['group:default/team-a'],
      entityRefs: ['component:default/api'],
    });
    await store.add(narrow, { most: 10 });
    await store.add(feed('b', { known: false }), { most: 10 });
    expect(await store.get('a')).toEqual(narrow);
    expect(await store.get('b')).toEqual(feed('b', { known: false }));
    expect(await store.get('c')).toBeUndefined();
  });

  it('removes the oldest of a user, beyond as many as there may be', async () => {
    const store = await create();
    await store.add(feed('other', { userRef: 'user:default/other' }), {
      most: 2,
    });
    for (const [index, hash] of ['a', 'b', 'c', 'd'].entries()) {
      await store.add(feed(hash, { createdAt: at(index) }), { most: 2 });
    }
    const kept = [];
    for (const hash of ['other', 'a', 'b', 'c', 'd']) {
      kept.push((await store.get(hash))?.secretHash);
    }
    expect(kept).toEqual(['other', undefined, undefined, 'c', 'd']);
  });

  it('says of all feeds of a user what that user may read now', async () => {
    const store = await create();
    const other = feed('other', { userRef: 'user:default/other' });
    expect(await store.oldestConfirmation(USER)).toBeUndefined();
    await store.add(feed('a', { confirmedAt: at(5) }), { most: 10 });
    await store.add(feed('b', { entityRefs: ['x'] }), { most: 10 });
    await store.add(other, { most: 10 });
    expect(await store.oldestConfirmation(USER)).toEqual({
      entityRefs: ['x'],
      confirmedAt: at(0),
    });
    await store.confirm(USER, { entityRefs: ['y'], confirmedAt: at(9) });
    expect(await store.get('a')).toMatchObject({
      entityRefs: ['y'],
      confirmedAt: at(9),
    });
    await store.confirm(USER, { confirmedAt: at(10) });
    expect(await store.get('b')).toEqual(feed('b', { confirmedAt: at(10) }));
    expect(await store.get('other')).toEqual(other);
  });

  it('removes those of a user', async () => {
    const store = await create();
    await store.add(feed('a'), { most: 10 });
    await store.add(feed('b'), { most: 10 });
    expect(await store.removeOf(USER)).toBe(2);
    expect(await store.removeOf(USER)).toBe(0);
    expect(await store.get('a')).toBeUndefined();
  });
});
