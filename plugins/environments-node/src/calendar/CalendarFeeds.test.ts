import { CalendarFeeds } from './CalendarFeeds';
import type { FeedRecord, FeedStore } from './FeedStore';
import { hashFeedSecret } from './feedSecret';

type Kept = FeedRecord & { scope: string };

function create() {
  const kept: Kept[] = [];
  const clock = { now: '2026-11-22T12:00:00.000Z' };
  const users = new Set(['user:default/mona']);
  const store: FeedStore<{ scope: string }> = {
    add: async feed => {
      kept.push(feed);
    },
    get: async hash => kept.find(({ secretHash }) => secretHash === hash),
    oldestConfirmation: async user =>
      kept.find(({ userRef }) => userRef === user),
    confirm: async (user, confirmed) => {
      kept
        .filter(({ userRef }) => userRef === user)
        .forEach(feed => Object.assign(feed, confirmed));
    },
  };
  const feeds = new CalendarFeeds({
    store,
    isKnown: async user => users.has(user),
    now: () => new Date(clock.now),
  });
  return { clock, feeds, kept, users };
}

const MONA = 'user:default/mona';
const GUEST = 'user:default/guest';

describe('CalendarFeeds', () => {
  it('keep a hash alone of what opens them', async () => {
    const { feeds, kept } = create();
    const secret = await feeds.create(MONA, { scope: 'a' }, ['x']);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(kept[0].secretHash).toBe(hashFeedSecret(secret));
    expect(await feeds.open(secret)).toEqual({
      feed: expect.objectContaining({ scope: 'a', entityRefs: ['x'] }),
    });
    await expect(feeds.open('x'.repeat(43))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(feeds.open(kept[0].secretHash)).rejects.toThrow(
      'No calendar was found at this address',
    );
  });

  it('end where their user leaves the catalog, unless it never knew them', async () => {
    const { feeds, users } = create();
    const monas = await feeds.create(MONA, { scope: 'a' }, undefined);
    const guests = await feeds.create(GUEST, { scope: 'a' }, undefined);
    users.clear();
    await expect(feeds.open(monas)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await feeds.open(guests)).toBeDefined();
  });

  it('lapse when their user is not seen for long, and go on then', async () => {
    const { clock, feeds } = create();
    const secret = await feeds.create(MONA, { scope: 'a' }, undefined);
    clock.now = '2027-02-20T11:59:59.999Z';
    expect((await feeds.open(secret)).lapsedAt).toBeUndefined();
    clock.now = '2027-02-20T12:00:00.000Z';
    expect((await feeds.open(secret)).lapsedAt).toBe(clock.now);
    await feeds.confirm(MONA, async () => undefined);
    expect((await feeds.open(secret)).lapsedAt).toBeUndefined();
  });

  it('find out what may be read only for those who have some', async () => {
    const { clock, feeds, kept } = create();
    const find = jest.fn(async () => ['y']);
    await feeds.confirm(MONA, find);
    expect(find).not.toHaveBeenCalled();
    await feeds.create(MONA, { scope: 'a' }, ['x']);
    clock.now = '2026-11-22T12:00:01.000Z';
    await feeds.confirm(MONA, find);
    expect(kept[0]).toMatchObject({
      entityRefs: ['y'],
      confirmedAt: clock.now,
    });
    const before = clock.now;
    clock.now = '2026-11-22T13:00:00.000Z';
    await feeds.confirm(MONA, find);
    expect(kept[0].confirmedAt).toBe(before);
  });
});
