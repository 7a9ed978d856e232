// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('absence_calendars', table => {
    table.comment('Calendars of when people are away');
    table.string('user_ref').primary();
    table
      .text('url')
      .notNullable()
      .comment('A secret: whoever knows it may often read the calendar');
    table.string('due_at', 24).notNullable().comment('When to read it next');
    table.string('claim').comment('Of the replica that reads it');
    table
      .string('claimed_until', 24)
      .notNullable()
      .comment('From then on another one may');
    table.string('observed_at', 24).comment('When it was last read in full');
    table.text('error').comment('Why it was not read since, in a sentence');
    table.index('due_at', 'absence_calendars_due_idx');
  });
  await knex.schema.createTable('absences', table => {
    table.comment('When people are away, by their calendars; but not why');
    table.string('user_ref').notNullable();
    table.string('start_at', 24).notNullable();
    table.string('end_at', 24).notNullable();
    table.primary(['user_ref', 'start_at']);
  });
  await knex.schema.createTable('absence_notices', table => {
    table.comment('Who was told of which shift while they are away');
    table.string('person').notNullable();
    table.string('schedule_id').notNullable();
    table.string('shift_start', 24).notNullable();
    table
      .string('claimed_until', 24)
      .notNullable()
      .comment('From then on it is free again, unless it was sent');
    table.string('sent_at', 24);
    table.primary(['person', 'schedule_id', 'shift_start']);
    table.index('shift_start', 'absence_notices_shift_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('absence_notices');
  await knex.schema.dropTable('absences');
  await knex.schema.dropTable('absence_calendars');
};
