// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('code_changes', table => {
    table.comment('How many files pushes changed beside runbooks');
    table.text('tree').notNullable().comment('URL of the root');
    table.text('folder').notNullable().comment('In the tree; empty for all');
    table.string('head').notNullable().comment('Commit that was pushed last');
    table.string('day', 10).notNullable().comment('Of the push, in UTC');
    table.integer('files').notNullable();
    table.primary(['tree', 'folder', 'head']);
    table.index('day', 'code_changes_day_idx');
  });

  await knex.schema.alterTable('shelf', table => {
    table
      .string('code_changed_on', 10)
      .comment('Day by which the code had changed a lot since the review');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('shelf', table => {
    table.dropColumn('code_changed_on');
  });
  await knex.schema.dropTable('code_changes');
};
