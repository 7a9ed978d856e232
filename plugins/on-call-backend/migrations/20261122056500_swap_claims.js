// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('swaps', table => {
    table
      .string('claim')
      .comment('Of whoever asks the provider of the schedule to take it');
    table
      .string('claimed_until', 24)
      .comment(
        'From then on it can be answered again: whoever claimed it is gone',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('swaps', table => {
    table.dropColumn('claimed_until');
    table.dropColumn('claim');
  });
};
