// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendars', table => {
    table.comment('What calendars of schedules held when they were last read');
    table
      .string('url_hash')
      .primary()
      .comment('Whoever knows the URL may often read the calendar');
    table.text('body').notNullable().comment('CalendarReading');
    table.string('observed_at', 24).notNullable();
    table.string('used_at', 24).notNullable();
    table.index('used_at', 'calendars_used_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendars');
};
