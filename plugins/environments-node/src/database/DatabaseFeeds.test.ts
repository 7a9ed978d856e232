import type { FeedRecord } from '../calendar';
import { describeOnEachDatabase, initDatabase } from '../testUtils';
import { DatabaseFeeds } from './DatabaseFeeds';

interface Shown {
  colour: string;
}

class ColouredFeeds extends DatabaseFeeds<Shown, { paint: string }> {
  removeOf(userRef: string, paint?: string): Promise<number> {
    return this.removeOfUser(userRef, paint ? { paint } : {});
  }
}

const MONA = 'user:default/mona';
const HUBOT = 'user:default/hubot';
const at = (minute: number) =>
  new Date(
    Date.parse('2026-11-20T12:00:00.000Z') + minute * 60_000,
  ).toISOString();
const feed = (
  secretHash: string,
  given: Partial<FeedRecord & Shown> = {},
): FeedRecord & Shown => ({
  secretHash,
  userRef: MONA,
  known: true,
  colour: 'red',
  createdAt: at(0),
  confirmedAt: at(0),
  ...given,
});

async function create(): Promise<ColouredFeeds> {
  const db = await initDatabase();
  await db.schema.createTable('calendar_feeds', table => {
    table.string('secret_hash').primary();
    table.string('user_ref').notNullable();
    table.boolean('known').notNullable();
    table.text('entity_refs');
    table.string('created_at', 24).notNullable();
    table.string('confirmed_at', 24).notNullable();
    table.string('paint').notNullable();
  });
  return new ColouredFeeds(db, {
    toColumns: ({ colour }) => ({ paint: colour }),
    fromColumns: ({ paint }) => ({ colour: paint }),
  });
}

describeOnEachDatabase('DatabaseFeeds', () => {
  it('keeps feeds as they are', async () => {
    const feeds = await create();
    const narrow = feed('a', {
      colour: 'blue',
      entityRefs: ['component:default/api'],
    });
    await feeds.add(narrow, { most: 10 });
    await feeds.add(feed('b', { known: false }), { most: 10 });
    expect(await feeds.get('a')).toEqual(narrow);
    expect(await feeds.get('b')).toEqual(feed('b', { known: false }));
    expect(await feeds.get('c')).toBeUndefined();
  });

  it('removes the oldest of a user, beyond as many as there may be', async () => {
    const feeds = await create();
    const other = feed('other', { userRef: HUBOT });
    await feeds.add(other, { most: 2 });
    for (const [index, hash] of ['a', 'b', 'c', 'd'].entries()) {
      await feeds.add(feed(hash, { createdAt: at(index) }), { most: 2 });
    }
    expect(await feeds.listOf(MONA)).toEqual([
      feed('d', { createdAt: at(3) }),
      feed('c', { createdAt: at(2) }),
    ]);
    expect(await feeds.listOf(HUBOT)).toEqual([other]);
  });

  it('says of all feeds of a user what that user may read now', async () => {
    const feeds = await create();
    const other = feed('other', { userRef: HUBOT });
    expect(await feeds.oldestConfirmation(MONA)).toBeUndefined();
    await feeds.add(feed('a', { confirmedAt: at(5) }), { most: 10 });
    await feeds.add(feed('b', { entityRefs: ['x'] }), { most: 10 });
    await feeds.add(other, { most: 10 });
    expect(await feeds.oldestConfirmation(MONA)).toEqual({
      entityRefs: ['x'],
      confirmedAt: at(0),
    });
    await feeds.confirm(MONA, { entityRefs: ['y'], confirmedAt: at(9) });
    expect(await feeds.get('a')).toMatchObject({
      entityRefs: ['y'],
      confirmedAt: at(9),
    });
    await feeds.confirm(MONA, { confirmedAt: at(10) });
    expect(await feeds.get('b')).toEqual(feed('b', { confirmedAt: at(10) }));
    expect(await feeds.get('other')).toEqual(other);
  });

  it('removes those of a user, or some of them', async () => {
    const feeds = await create();
    const other = feed('other', { userRef: HUBOT });
    await feeds.add(other, { most: 10 });
    await feeds.add(feed('a'), { most: 10 });
    await feeds.add(feed('b', { colour: 'blue' }), { most: 10 });
    await feeds.add(feed('c', { colour: 'green' }), { most: 10 });
    expect(await feeds.removeOf(MONA, 'blue')).toBe(1);
    expect(await feeds.get('b')).toBeUndefined();
    expect(await feeds.removeOf(MONA)).toBe(2);
    expect(await feeds.listOf(MONA)).toEqual([]);
    expect(await feeds.get('other')).toEqual(other);
  });
});
