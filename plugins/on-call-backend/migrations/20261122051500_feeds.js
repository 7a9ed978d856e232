// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendar_feeds', table => {
    table.comment('Calendars that people subscribed to');
    table.string('secret_hash').primary().comment('SHA-256, hexadecimal');
    table.string('id').notNullable().unique().comment('For its user');
    table.string('user_ref').notNullable().comment('With whose rights');
    table.boolean('known').notNullable().comment('To the catalog, when made');
    table.string('schedule_id').comment("Null for the user's own shifts");
    table.text('entity_refs').comment('Readable ones; null for every entity');
    table.string('created_at', 24).notNullable();
    table.string('confirmed_at', 24).notNullable().comment('Of entity_refs');
    table.index(['user_ref', 'created_at'], 'calendar_feeds_user_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_feeds');
};
