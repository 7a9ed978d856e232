// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('run_automations', table => {
    table.comment(
      'Workflows that runs asked for. A row is here before GitHub is asked, so that nothing is dispatched twice',
    );
    table
      .string('run_id')
      .notNullable()
      .references('id')
      .inTable('runs')
      .onDelete('CASCADE');
    table.string('request_id').notNullable().comment('Of the client');
    table.text('name').notNullable();
    table.text('step_id');
    table.string('host').notNullable();
    table.string('owner').notNullable();
    table.string('repository').notNullable();
    table
      .string('repository_key')
      .notNullable()
      .comment('host/owner/name in small letters');
    table.text('workflow').notNullable();
    table.text('ref').notNullable();
    table.text('inputs').notNullable();
    table.string('environment');
    table.string('state').notNullable();
    table.text('text').notNullable();
    table.text('url');
    table.string('requested_by').notNullable();
    table.string('requested_at', 24).notNullable();
    table.string('workflow_run_id').comment('Null where it is not known');
    table.string('upstream_at', 24).comment('As GitHub says of the state');
    table.string('due_at', 24).comment('To be looked at next; null: never');
    table
      .string('flight', 64)
      .notNullable()
      .comment('Same for all that must not run at once');
    table
      .string('in_flight', 64)
      .unique()
      .comment('The above until it ended; null after that');
    table.primary(['run_id', 'request_id']);
    table.unique(['host', 'workflow_run_id']);
    table.index(['flight', 'state'], 'run_automations_flight_idx');
    table.index('due_at', 'run_automations_due_idx');
    table.index('repository_key', 'run_automations_repository_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('run_automations');
};
