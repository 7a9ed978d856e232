// @ts-check

/**
 * Instants are kept as ISO-8601 in UTC with milliseconds: all of one length, so
 * that they sort as text in the same way on every database. JSON is kept as
 * text, because it is read whole and sent on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('run_versions', table => {
    table.comment('Runbooks as they were when runs of them were started');
    table.string('hash').primary().comment('Of the runbook below');
    table.text('runbook').notNullable();
  });

  await knex.schema.createTable('runs', table => {
    table.comment('Uses of runbooks; what was done in them is in run_events');
    table.string('id').primary();
    table.string('request_id').notNullable().unique().comment('Of the client');
    table.string('entity_ref').notNullable();
    table.string('runbook_id').notNullable();
    table.text('runbook_title').notNullable();
    table.string('runbook_hash').notNullable().comment('In run_versions');
    table.string('content_hash').notNullable().comment('Of the file');
    table.string('environment');
    table.text('variables').notNullable().comment('Values in the environment');
    table.text('source').notNullable().comment('RunbookSource');
    table.text('repository').comment('Host, owner, name and branch');
    table.string('reason_kind').notNullable();
    table.text('reason').notNullable().comment('RunReason');
    table.string('started_at', 24).notNullable();
    table.string('started_by').notNullable();
    table.string('finished_at', 24).comment('Null while it is open');
    table.text('finished').comment('Of FoldedRun; null while it is open');
    table.integer('ticked').notNullable().comment('Steps that are ticked');
    table.integer('steps').notNullable();
    table.integer('seq').notNullable().comment('Of the last event');
    table.index(['entity_ref', 'started_at'], 'runs_entity_started_idx');
    table.index(['entity_ref', 'finished_at'], 'runs_entity_finished_idx');
    table.index(['reason_kind', 'finished_at'], 'runs_reason_finished_idx');
  });

  await knex.schema.createTable('run_events', table => {
    table.comment('What was added to runs; rows are never changed');
    table
      .string('run_id')
      .notNullable()
      .references('id')
      .inTable('runs')
      .onDelete('CASCADE');
    table.integer('seq').notNullable().comment('From 1, without gaps');
    table.string('id').notNullable().comment('Of the client, where it asked');
    table.string('at', 24).notNullable();
    table.string('made_by').notNullable();
    table.text('content').notNullable().comment('RunEvent without the above');
    table.primary(['run_id', 'seq']);
    table.unique(['run_id', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('run_events');
  await knex.schema.dropTable('runs');
  await knex.schema.dropTable('run_versions');
};
