import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DatabaseFeedStore } from './DatabaseFeedStore';

const MONA = 'user:default/mona';
const NOON = '2026-11-20T12:00:00.000Z';
const feed = (name: string, shown: { scheduleId?: string } = {}) => ({
  secretHash: `hash of ${name}`,
  id: name,
  userRef: MONA,
  known: true,
  createdAt: NOON,
  confirmedAt: NOON,
  ...shown,
});
const create = async () => new DatabaseFeedStore(await migratedDatabase());

describeOnEachDatabase('DatabaseFeedStore', () => {
  it('keeps what a feed shows', async () => {
    const store = await create();
    const ofSchedule = feed('a', { scheduleId: 'file-1-primary' });
    await store.add(ofSchedule, { most: 10 });
    await store.add(feed('b'), { most: 10 });
    expect(await store.get('hash of a')).toEqual(ofSchedule);
    expect(await store.listOf(MONA)).toEqual([ofSchedule, feed('b')]);
  });

  it('removes one that the user has', async () => {
    const store = await create();
    await store.add(feed('a'), { most: 10 });
    await store.add(feed('b'), { most: 10 });
    expect(await store.remove('user:default/hubot', 'a')).toBe(false);
    expect(await store.remove(MONA, 'a')).toBe(true);
    expect(await store.remove(MONA, 'a')).toBe(false);
    expect(await store.listOf(MONA)).toEqual([feed('b')]);
  });
});
