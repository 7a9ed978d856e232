// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendar_feeds', table => {
    table.comment('Calendars that people subscribed to');
    table.string('secret_hash').primary().comment('SHA-256, hexadecimal');
    table.string('user_ref').notNullable().comment('With whose rights');
    table.boolean('known').notNullable().comment('To the catalog, when made');
    table.text('owner').comment('Refs of owners; null for whosever');
    table.text('entity_refs').comment('Readable ones; null for every entity');
    table.string('created_at', 24).notNullable();
    table.string('confirmed_at', 24).notNullable().comment('Of entity_refs');
    table.index(['user_ref', 'created_at'], 'calendar_feeds_user_idx');
  });

  await knex.schema.createTable('reminders', table => {
    table.comment('Of which occurrences people were told, or are being told');
    table.string('entity_ref').notNullable();
    table.string('runbook_id').notNullable();
    table.string('day', 10).notNullable();
    table.string('kind').notNullable().comment('due or overdue');
    table.string('claimed_until', 24).notNullable().comment('By a replica');
    table.string('sent_at', 24).comment('Null until it was sent');
    table.primary(['entity_ref', 'runbook_id', 'day', 'kind']);
    table.index('day', 'reminders_day_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reminders');
  await knex.schema.dropTable('calendar_feeds');
};
