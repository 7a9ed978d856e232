// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('absence_calendars', table => {
    table.comment('Calendars that tell when people are away');
    table.string('user_ref').primary();
    table.text('url').notNullable().comment('Told to nobody');
    table.string('due_at', 24).notNullable().comment('To be read again');
    table.string('claimed_until', 24).comment('By a replica');
    table.string('observed_at', 24).comment('Null until it was read once');
    table.text('error').comment('Of the last attempt; null where it went well');
    table.index('due_at', 'absence_calendars_due_idx');
  });

  await knex.schema.createTable('absences', table => {
    table.comment('As calendars told when they were last read');
    table.increments('id');
    table.string('user_ref').notNullable();
    table.string('start_at', 24).notNullable();
    table.string('end_at', 24).notNullable();
    table.index(['user_ref', 'end_at'], 'absences_user_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('absences');
  await knex.schema.dropTable('absence_calendars');
};
