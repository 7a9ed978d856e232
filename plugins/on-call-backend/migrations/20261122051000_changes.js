// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('overrides', table => {
    table.comment('Who is on call instead of whom schedules say');
    table.increments('seq').comment('A later one covers an earlier one');
    table.string('id').notNullable().unique();
    table.string('schedule_id').notNullable();
    table.string('start_at', 24).notNullable();
    table
      .string('end_at', 24)
      .notNullable()
      .comment('Of one that was removed: as much of it as had passed');
    table.string('person').comment('Null for nobody');
    table.text('reason');
    table.string('created_by').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('planned_end_at', 24).notNullable().comment('When made');
    table.string('removed_by').comment('Null unless it was removed');
    table.string('removed_at', 24);
    table.index(['schedule_id', 'end_at'], 'overrides_schedule_idx');
    table.index(['person', 'end_at'], 'overrides_person_idx');
  });

  await knex.schema.createTable('swaps', table => {
    table.comment('Shifts that people asked each other to take');
    table.string('id').primary();
    table.string('schedule_id').notNullable();
    table.string('start_at', 24).notNullable();
    table.string('end_at', 24).notNullable();
    table.string('from_ref').notNullable().comment('Who asks');
    table.string('to_ref').notNullable().comment('Who is asked');
    table.text('reason');
    table
      .string('status')
      .notNullable()
      .comment('open, accepted, declined or withdrawn; expired is worked out');
    table.string('created_at', 24).notNullable();
    table.string('answered_by').comment('Null while it is open');
    table.string('answered_at', 24);
    table.index(['schedule_id', 'status', 'start_at'], 'swaps_schedule_idx');
    table.index(['to_ref', 'status'], 'swaps_to_idx');
    table.index(['from_ref', 'status'], 'swaps_from_idx');
  });

  await knex.schema.createTable('hand_off_notes', table => {
    table.comment('What people wrote for those who take over from them');
    table.string('id').primary();
    table.string('schedule_id').notNullable();
    table.text('text').notNullable();
    table.string('author').notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['schedule_id', 'created_at'], 'hand_off_notes_schedule_idx');
  });

  await knex.schema.createTable('schedule_locks', table => {
    table.comment('Rows that are locked while a schedule is changed');
    table.string('schedule_id').primary();
    table.string('locked_at', 24).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('schedule_locks');
  await knex.schema.dropTable('hand_off_notes');
  await knex.schema.dropTable('swaps');
  await knex.schema.dropTable('overrides');
};
