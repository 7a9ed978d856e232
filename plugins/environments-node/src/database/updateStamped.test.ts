import { describeOnEachDatabase, initDatabase } from '../testUtils';
import { updateStamped } from './updateStamped';

const COLUMNS = { keys: ['name', 'stamp'], values: ['view', 'until'] };

describeOnEachDatabase('updateStamped', () => {
  it('changes the rows that are still as they were, however many, and no other', async () => {
    const knex = await initDatabase();
    await knex.schema.createTable('views', table => {
      table.string('name').primary();
      table.string('stamp').notNullable();
      table.string('format');
      table.text('view');
      table.string('until', 24);
    });
    const names = Array.from({ length: 200 }, (_, index) => `n${index}`);
    for (const name of names) {
      await knex('views').insert({ name, stamp: 'old', until: 'then' });
    }
    await knex('views').where({ name: 'n7' }).update({ stamp: 'new' });
    await updateStamped(
      knex,
      'views',
      COLUMNS,
      [...names, 'gone'].map(name => [name, 'old', `of ${name}`, null]),
      { format: '1' },
    );
    const rows: any[] = await knex('views').select();
    expect(rows).toHaveLength(200);
    expect(rows.filter(({ format }) => format === '1')).toHaveLength(199);
    expect(rows.find(({ name }) => name === 'n7')).toMatchObject({
      format: null,
      view: null,
      until: 'then',
    });
    expect(rows.find(({ name }) => name === 'n199')).toEqual({
      name: 'n199',
      stamp: 'old',
      format: '1',
      view: 'of n199',
      until: null,
    });
    await updateStamped(knex, 'views', COLUMNS, []);
  });
});
