// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('page_locks', table => {
    table.comment(
      'Rows that are locked while somebody pages about an entity: their pages are counted one after the other',
    );
    table.string('entity_ref').notNullable();
    table.string('created_by').notNullable();
    table.string('locked_at', 24).notNullable();
    table.primary(['entity_ref', 'created_by']);
    table.index('locked_at', 'page_locks_locked_idx');
  });

  await knex.schema.alterTable('pages', table => {
    table.index(['created_at', 'id'], 'pages_created_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('pages', table => {
    table.dropIndex(['created_at', 'id'], 'pages_created_idx');
  });
  await knex.schema.dropTable('page_locks');
};
