// @ts-check

/**
 * What lists and tabs show of schedules, worked out beforehand. It is made of the
 * other tables and may be forgotten at any time: whatever lacks a view is worked
 * out again.
 *
 * A stamp names what a view was, or is to be, made of. It is another one once any
 * of that changes; a view is kept only while the stamp is the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('schedule_views', table => {
    table.comment('What lists and tabs show of a schedule');
    table
      .string('schedule_id')
      .primary()
      .references('schedule_id')
      .inTable('schedules')
      .onDelete('CASCADE');
    table.string('stamp', 36).notNullable();
    table.string('format').comment('Of the view; null where it is out of date');
    table.string('until', 24).comment('When time will have changed it');
    table.string('gap_at', 24).comment('When nobody is on call next');
    table.text('summary').comment('ViewSummary');
    table.text('shifts').comment('A list of Shift: those that are shown');
    table.text('gaps').comment('Those of the shifts in which nobody is');
    table.text('gaps_ahead').comment('Gaps of some months');
  });
  // Of a person whom hundreds of definitions name the first is found at once.
  await knex.schema.alterTable('contacts', table => {
    table.dropIndex('ref', 'contacts_ref_idx');
    table.index(['ref', 'provider', 'key'], 'contacts_first_idx');
  });
  await knex.raw(
    "insert into schedule_views (schedule_id, stamp) select schedule_id, '' from schedules",
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('contacts', table => {
    table.dropIndex(['ref', 'provider', 'key'], 'contacts_first_idx');
    table.index('ref', 'contacts_ref_idx');
  });
  await knex.schema.dropTable('schedule_views');
};
