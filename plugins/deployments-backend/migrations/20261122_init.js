// @ts-check

/**
 * Instants are kept as ISO-8601 in UTC with milliseconds: all of one length, so
 * that they sort as text in the same way on every database. JSON is kept as
 * text, because it is read whole and sent on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('targets', table => {
    table.comment('Entities of which deployments are collected');
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('owner').comment('Full entity ref');
    table.string('system').comment('Full entity ref');
    table.text('environments').comment('EntityEnvironments; null if invalid');
    table.text('problems').comment('AnnotationProblem[]; null if valid');
    table.string('content_hash').notNullable();
    table.string('repository').comment('host/owner/name in lower case');
    table.string('repository_slug').comment('owner/name in lower case');
    table.boolean('has_stack_tags').notNullable();
    table.string('seen_at', 24).notNullable();
    table.string('changed_at', 24).notNullable();
    table.index('repository');
    table.index('repository_slug');
    table.index('seen_at');
  });

  await knex.schema.createTable('target_stacks', table => {
    table.comment('Stacks that targets name in their annotations');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.string('stack_name').notNullable();
    table.string('account_id');
    table.string('region');
    table.index('entity_ref');
    table.index('stack_name');
  });

  await knex.schema.createTable('departures', table => {
    table.comment(
      'Entities that left the catalog and whose facts still lie here',
    );
    table.string('entity_ref').primary();
    table.string('gone_at', 24).notNullable();
  });

  await knex.schema.createTable('deployments', table => {
    table.comment('One attempt to put one version into one environment');
    table.string('id').primary();
    table.string('entity_ref').notNullable();
    table.string('source').notNullable();
    table.text('source_id').notNullable();
    table.string('environment').comment('Null where none matches');
    table.string('source_environment').notNullable();
    table.string('status').notNullable();
    table.string('commit_sha').notNullable();
    table.string('run_id');
    table.string('created_at', 24).notNullable();
    table.string('finished_at', 24);
    table.string('updated_at', 24).notNullable();
    table.string('observed_at', 24).notNullable();
    table.boolean('rollback').notNullable();
    table.text('facts').notNullable();
    table.text('stamps').notNullable();
    table.index(['entity_ref', 'created_at', 'id'], 'deployments_entity_idx');
    table.index(['entity_ref', 'source', 'run_id'], 'deployments_run_idx');
    table.index('created_at', 'deployments_created_idx');
  });

  await knex.schema.createTable('deployment_steps', table => {
    table.comment('Jobs and approvals of the runs that deployed');
    table.string('entity_ref').notNullable();
    table.string('source').notNullable();
    table.string('run_id').notNullable();
    table.string('step_id').notNullable();
    table.string('updated_at', 24).notNullable();
    table.text('facts').notNullable();
    table.text('stamps').notNullable();
    table.primary(['entity_ref', 'source', 'run_id', 'step_id']);
    table.index('updated_at', 'deployment_steps_updated_idx');
  });

  await knex.schema.createTable('stack_operations', table => {
    table.comment(
      'Updates of stacks, joined to the deployments that drove them',
    );
    table.string('entity_ref').notNullable();
    table.string('source').notNullable();
    table.string('operation_id').notNullable();
    table.string('environment').notNullable();
    table.string('deployment_id');
    table.string('started_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.text('facts').notNullable();
    table.text('stamps').notNullable();
    table.primary(['entity_ref', 'source', 'operation_id']);
    table.index(['entity_ref', 'started_at'], 'stack_operations_entity_idx');
    table.index('deployment_id', 'stack_operations_deployment_idx');
    table.index('started_at', 'stack_operations_started_idx');
  });

  await knex.schema.createTable('stacks', table => {
    table.comment('Present state of the stacks that environments have');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.string('stack_id').notNullable();
    table.string('source').notNullable();
    table.string('stack_name').notNullable();
    table.string('account_id').notNullable();
    table.string('region').notNullable();
    table.string('shard').comment('Key of the shard that it was swept in');
    table.string('observed_at', 24).notNullable();
    table.text('state').notNullable();
    table.primary(['entity_ref', 'environment', 'stack_id']);
    table.index('stack_name', 'stacks_name_idx');
    table.index('observed_at', 'stacks_observed_idx');
  });

  await knex.schema.createTable('stack_sets', table => {
    table.comment(
      'Which stacks an environment has in one place, as last listed',
    );
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.string('source').notNullable();
    table.string('account_id').notNullable();
    table.string('region').notNullable();
    table.string('observed_at', 24).notNullable();
    table.text('stack_ids').notNullable();
    table.text('missing').notNullable();
    table.text('places').notNullable();
    table.primary([
      'entity_ref',
      'environment',
      'source',
      'account_id',
      'region',
    ]);
  });

  await knex.schema.createTable('comparisons', table => {
    table.comment('What two commits differ by; true for good once known');
    table.string('repository').notNullable();
    table.string('base').notNullable();
    table.string('head').notNullable();
    table.text('result').comment('Comparison; null while it cannot be made');
    table.string('retry_at', 24);
    table.primary(['repository', 'base', 'head']);
  });

  await knex.schema.createTable('source_states', table => {
    table.comment(
      'Whether each shard of each source could be read, per entity',
    );
    table.string('entity_ref').notNullable();
    table.string('source').notNullable();
    table.string('shard').notNullable();
    table.string('observed_at', 24);
    table.text('error');
    table.string('error_since', 24);
    table.primary(['entity_ref', 'source', 'shard']);
  });

  await knex.schema.createTable('boards', table => {
    table.comment('Read model: the board of one entity');
    table.string('entity_ref').primary();
    table.text('board').notNullable();
    table.boolean('lacks_comparison').notNullable();
    table.index('lacks_comparison');
  });

  await knex.schema.createTable('portfolio', table => {
    table.comment('Read model: the portfolio row of one entity');
    table.string('entity_ref').primary();
    table.string('owner');
    table.string('system');
    table.text('search_text').notNullable();
    table.string('order_key', 300).notNullable().comment('Most urgent first');
    table.integer('needs_attention').notNullable();
    table.integer('waiting').notNullable();
    table.integer('failed').notNullable();
    table.text('content').notNullable();
    table.index('order_key', 'portfolio_order_idx');
    table.index(
      ['needs_attention', 'waiting', 'failed'],
      'portfolio_counts_idx',
    );
    table.index('owner', 'portfolio_owner_idx');
    table.index('system', 'portfolio_system_idx');
  });

  await knex.schema.createTable('portfolio_cells', table => {
    table.comment('Which statuses the environments of an entity are in');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.string('status').notNullable();
    table.primary(['entity_ref', 'environment', 'status']);
  });

  await knex.schema.createTable('sweep_shards', table => {
    table.comment('Which replica sweeps which shard until when');
    table.string('source').notNullable();
    table.string('shard_key').notNullable();
    table.string('content_hash').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('claimed_until', 24).comment('Null where nobody sweeps it');
    table.primary(['source', 'shard_key']);
  });

  await knex.schema.createTable('refreshes', table => {
    table.comment('When a refresh of an entity was last accepted');
    table.string('entity_ref').primary();
    table.string('accepted_at', 24).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'refreshes',
    'sweep_shards',
    'portfolio_cells',
    'portfolio',
    'boards',
    'source_states',
    'comparisons',
    'stack_sets',
    'stacks',
    'stack_operations',
    'deployment_steps',
    'deployments',
    'departures',
    'target_stacks',
    'targets',
  ]) {
    await knex.schema.dropTable(table);
  }
};
