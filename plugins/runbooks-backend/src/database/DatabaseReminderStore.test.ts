import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import type { ReminderKey } from '../procedures/reminders/ReminderStore';
import { DatabaseReminderStore } from './DatabaseReminderStore';

const key: ReminderKey = {
  entityRef: 'component:default/api',
  runbookId: 'daily-check',
  day: '2026-11-20',
  kind: 'due',
};
const early = {
  now: '2026-11-20T09:00:00.000Z',
  until: '2026-11-20T09:15:00.000Z',
};
const late = {
  now: '2026-11-20T09:15:00.001Z',
  until: '2026-11-20T09:30:00.000Z',
};
const create = async () => new DatabaseReminderStore(await migratedDatabase());

describeOnEachDatabase('DatabaseReminderStore', () => {
  it('gives a reminder to one of those who want it at once', async () => {
    const store = await create();
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => store.claim(key, early)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.claim({ ...key, kind: 'overdue' }, early)).toBe(true);
    expect(await store.claim({ ...key, day: '2026-11-19' }, early)).toBe(true);
  });

  it('gives it again, unless it was sent', async () => {
    const store = await create();
    expect(await store.claim(key, early)).toBe(true);
    expect(await store.claim(key, late)).toBe(true);
    expect(await store.listSent('2026-11-01')).toEqual([]);
    await store.markSent(key, late.now);
    expect(await store.claim(key, { now: '9', until: '9' })).toBe(false);
    expect(await store.listSent('2026-11-20')).toEqual([key]);
    expect(await store.listSent('2026-11-21')).toEqual([]);
  });

  it('forgets the past', async () => {
    const store = await create();
    await store.claim(key, early);
    await store.markSent(key, early.now);
    expect(await store.removeBefore('2026-11-20')).toBe(0);
    expect(await store.removeBefore('2026-11-21')).toBe(1);
    expect(await store.listSent('2026-01-01')).toEqual([]);
  });
});
