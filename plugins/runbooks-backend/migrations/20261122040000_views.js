// @ts-check

/**
 * What pages show, worked out beforehand. It is made of the other tables and may
 * be forgotten at any time: whatever lacks a view is read from them again.
 *
 * A stamp names what a view was, or is to be, made of. It is another one once any
 * of that changes; a view is kept only while the stamp is the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('target_trees', table => {
    table.comment('Which repositories an entity has places in');
    table.string('entity_ref').notNullable();
    table.text('tree').notNullable().comment('URL of the root');
    table.primary(['entity_ref', 'tree']);
    table.index('tree', 'target_trees_tree_idx');
  });

  await knex.schema.createTable('entity_views', table => {
    table.comment('What pages show of an entity');
    table.string('entity_ref').primary();
    table.string('stamp', 36).notNullable();
    table.string('format').comment('Of the view; null where it is out of date');
    table.text('view').comment('EntityView');
    table.text('runbooks').comment('A list of RunbookSummary');
    table
      .string('until', 24)
      .comment('When time will have changed the runbooks');
    table.text('gaps').comment('Alarms without a runbook; null: none');
  });

  await knex.schema.createTable('runbook_views', table => {
    table.comment('What lists show of a runbook on a shelf');
    table.string('entity_ref').notNullable();
    table.string('runbook_id').notNullable();
    table.string('stamp', 36).notNullable();
    table.string('format').comment('Of the view; null where it is out of date');
    table.text('view').comment('RunbookSummary');
    table.text('procedure').comment('ProcedureView; null where it is none');
    table.string('until', 24).comment('When time will have changed it');
    table.primary(['entity_ref', 'runbook_id']);
    table
      .foreign(['entity_ref', 'runbook_id'])
      .references(['entity_ref', 'runbook_id'])
      .inTable('shelf')
      .onDelete('CASCADE');
  });

  // Which alarms lack a runbook is now told by views.
  await knex.schema.alterTable('checks', table => {
    table.dropIndex('production_alarm', 'checks_alarm_idx');
    table.dropColumn('production_alarm');
  });

  await knex.raw(
    "insert into entity_views (entity_ref, stamp) select entity_ref, '' from targets",
  );
  await knex.raw(
    "insert into runbook_views (entity_ref, runbook_id, stamp) select entity_ref, runbook_id, '' from shelf",
  );
  const targets = await knex('targets').select('entity_ref', 'body');
  for (const { entity_ref, body } of targets) {
    /** @type {{ places: { tree: string }[] }} */
    const { places } = JSON.parse(body);
    const trees = new Set(places.map(({ tree }) => tree));
    for (const tree of trees) {
      await knex('target_trees').insert({ entity_ref, tree });
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('checks', table => {
    // Until the checks are mirrored again.
    table.boolean('production_alarm').notNullable().defaultTo(false);
    table.index('production_alarm', 'checks_alarm_idx');
  });
  for (const table of ['runbook_views', 'entity_views', 'target_trees']) {
    await knex.schema.dropTable(table);
  }
};
