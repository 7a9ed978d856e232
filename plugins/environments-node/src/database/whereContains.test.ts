import { describeOnEachDatabase, initDatabase } from '../testUtils';
import { whereContains } from './whereContains';

describeOnEachDatabase('whereContains', () => {
  it('finds what stands there, in any case, and takes nothing for a wildcard', async () => {
    const knex = await initDatabase();
    const texts = ['api_v1', 'apiv1', '100 %', '100', 'back\\slash'];
    await knex.schema.createTable('rows', table => {
      table.text('search_text');
    });
    await knex('rows').insert(texts.map(text => ({ search_text: text })));
    const found = async (text: string) =>
      knex('rows')
        .modify(query => whereContains(query, 'rows.search_text', text))
        .orderBy('search_text')
        .pluck('search_text');
    expect(await found('API_')).toEqual(['api_v1']);
    expect(await found('%')).toEqual(['100 %']);
    expect(await found('k\\S')).toEqual(['back\\slash']);
    expect(await found('absent')).toEqual([]);
  });
});
