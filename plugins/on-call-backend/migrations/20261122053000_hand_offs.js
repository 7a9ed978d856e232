// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('hand_off_notices', table => {
    table.comment('Who was told of which hand-off, so that nobody is twice');
    table.string('schedule_id').notNullable();
    table.string('at', 24).notNullable().comment('Of the hand-off');
    table.string('person').notNullable();
    table.string('kind').notNullable().comment('soon, or now');
    table
      .string('claimed_until', 24)
      .notNullable()
      .comment('From then on it is free again, unless it was sent');
    table.string('sent_at', 24);
    table.primary(['schedule_id', 'at', 'person', 'kind']);
    table.index('at', 'hand_off_notices_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('hand_off_notices');
};
