import { describeOnEachDatabase, initDatabase } from '../testUtils';
import { DatabaseRequestStore } from './DatabaseRequestStore';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;
const api = 'component:default/api';

async function createStore(): Promise<DatabaseRequestStore> {
  const db = await initDatabase();
  await db.schema.createTable('requests', table => {
    table.string('entity_ref').primary();
    table.string('accepted_at', 24).notNullable();
  });
  return new DatabaseRequestStore(db, 'requests');
}

describeOnEachDatabase('DatabaseRequestStore', () => {
  it('accepts one of several requests for an entity', async () => {
    const store = await createStore();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        store.accept(api, { now: at('10:00'), notSince: at('09:59') }),
      ),
    );
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(new Set(answers.map(({ acceptedAt }) => acceptedAt))).toEqual(
      new Set([at('10:00')]),
    );
  });

  it('accepts again after a while, and for others at once', async () => {
    const store = await createStore();
    await store.accept(api, { now: at('10:00'), notSince: at('09:59') });
    expect(
      await store.accept(api, { now: at('10:01'), notSince: at('10:00') }),
    ).toEqual({ acceptedAt: at('10:00'), accepted: false });
    expect(
      await store.accept('component:default/web', {
        now: at('10:01'),
        notSince: at('10:00'),
      }),
    ).toEqual({ acceptedAt: at('10:01'), accepted: true });
    expect(
      await store.accept(api, { now: at('10:02'), notSince: at('10:01') }),
    ).toEqual({ acceptedAt: at('10:02'), accepted: true });
  });
});
