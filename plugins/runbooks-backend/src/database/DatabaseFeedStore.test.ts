import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DatabaseFeedStore } from './DatabaseFeedStore';

const MONA = 'user:default/mona';
const NOON = '2026-11-20T12:00:00.000Z';
const feed = (secretHash: string, shown: { owner?: string[] } = {}) => ({
  secretHash,
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
    const ofTeam = feed('a', { owner: ['group:default/team-a'] });
    await store.add(ofTeam, { most: 10 });
    await store.add(feed('b'), { most: 10 });
    expect(await store.get('a')).toEqual(ofTeam);
    expect(await store.get('b')).toEqual(feed('b'));
  });

  it('removes those of a user', async () => {
    const store = await create();
    const other = { ...feed('other'), userRef: 'user:default/other' };
    await store.add(feed('a'), { most: 10 });
    await store.add(feed('b'), { most: 10 });
    await store.add(other, { most: 10 });
    expect(await store.removeOf(MONA)).toBe(2);
    expect(await store.removeOf(MONA)).toBe(0);
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('other')).toEqual(other);
  });
});
