// @ts-check

/**
 * A counter tells that targets changed. Their instants cannot: all that one
 * reading of the catalog finds bears the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('targets', table => {
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with every change');
    table.index('revision', 'targets_revision_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('targets', table => {
    table.dropIndex('revision', 'targets_revision_idx');
    table.dropColumn('revision');
  });
};
