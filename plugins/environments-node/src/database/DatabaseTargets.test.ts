import { describeOnEachDatabase, initDatabase } from '../testUtils';
import { DatabaseTargets, type TargetColumns } from './DatabaseTargets';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

/** Keeps targets with a title, which is all that tells one state of them from another. */
class TitledTargets extends DatabaseTargets<TargetColumns & { title: string }> {
  async put(titles: Record<string, string>, seenAt: string): Promise<string[]> {
    const revision = await this.nextRevision();
    const changed = await this.see(
      Object.entries(titles).map(([entityRef, title]) => ({
        entity_ref: entityRef,
        title,
        content_hash: `hash of ${title}`,
        seen_at: seenAt,
        revision,
      })),
    );
    await this.write(changed);
    return changed.map(row => row.entity_ref);
  }

  titles(): Promise<string[]> {
    return this.db('targets').orderBy('entity_ref').pluck('title');
  }

  async remove(entityRef: string): Promise<void> {
    await this.db('targets').where({ entity_ref: entityRef }).delete();
  }
}

async function create(): Promise<TitledTargets> {
  const db = await initDatabase();
  await db.schema.createTable('targets', table => {
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('content_hash').notNullable();
    table.string('seen_at', 24).notNullable();
    table.integer('revision').notNullable();
  });
  return new TitledTargets(db);
}

describeOnEachDatabase('DatabaseTargets', () => {
  it('writes what is new or differs', async () => {
    const targets = await create();
    expect(await targets.put({ api: 'API', web: 'Web' }, at('10:00'))).toEqual([
      'api',
      'web',
    ]);
    expect(
      await targets.put({ api: 'The API', web: 'Web' }, at('10:05')),
    ).toEqual(['api']);
    expect(await targets.titles()).toEqual(['The API', 'Web']);
    expect(await targets.put({}, at('10:10'))).toEqual([]);
  });

  it('knows which were not seen for long, whether or not they changed', async () => {
    const targets = await create();
    await targets.put({ api: 'API', db: 'DB', web: 'Web' }, at('10:00'));
    await targets.put({ api: 'API', db: 'Data' }, at('10:05'));
    expect(await targets.listUnseen(at('10:00'))).toEqual([]);
    expect(await targets.listUnseen(at('10:05'))).toEqual(['web']);
  });

  it('has another revision once any came, changed or left', async () => {
    const targets = await create();
    const revisions = [await targets.revision()];
    for (const [entityRef, title] of [
      ['api', 'API'],
      ['web', 'Web'],
      ['api', 'Other'],
    ]) {
      await targets.put({ [entityRef]: title }, at('10:00'));
      revisions.push(await targets.revision());
    }
    await targets.put({ api: 'Other', web: 'Web' }, at('10:05'));
    expect(await targets.revision()).toBe(revisions[3]);
    await targets.remove('web');
    revisions.push(await targets.revision());
    expect(new Set(revisions).size).toBe(5);
  });

  it('sees more targets than one statement can name', async () => {
    const targets = await create();
    const titles = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`api-${index}`, 'API']),
    );
    expect(await targets.put(titles, at('10:00'))).toHaveLength(1000);
    expect(
      await targets.put({ ...titles, 'api-999': 'Last' }, at('10:05')),
    ).toEqual(['api-999']);
    expect(await targets.listUnseen(at('10:05'))).toEqual([]);
  });
});
