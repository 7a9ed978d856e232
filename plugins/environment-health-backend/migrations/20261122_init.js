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
    table.comment('Entities whose environments are checked');
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('kind').notNullable();
    table.string('owner').comment('Full entity ref');
    table.string('system').comment('Full entity ref');
    table.text('environments').comment('EntityEnvironments; null if invalid');
    table.text('problems').comment('AnnotationProblem[]; null if valid');
    table.string('content_hash').notNullable();
    table.string('seen_at', 24).notNullable();
    table.integer('revision').notNullable().comment('Grows with every change');
    table.index('seen_at');
    table.index('revision');
  });

  await knex.schema.createTable('departures', table => {
    table.comment(
      'Entities that left the catalog and whose facts still lie here',
    );
    table.string('entity_ref').primary();
    table.string('gone_at', 24).notNullable();
  });

  await knex.schema.createTable('places', table => {
    table.comment('AWS accounts and regions whose stacks are listed');
    table.string('place').primary().comment('account/region');
    table.string('listed_at', 24).comment('Null where never listed');
    table.text('error').comment('Why it could not be read last');
    table.string('error_since', 24);
    table.string('changed_at', 24).notNullable();
  });

  await knex.schema.createTable('stacks', table => {
    table.comment('Stacks of a place, as last listed');
    table.string('stack_id').primary();
    table.string('place').notNullable();
    table.text('summary').notNullable();
    table.text('resources').comment('Null where nobody asked for them');
    table.string('resources_version').comment('Of the stack they belong to');
    table.index('place');
  });

  await knex.schema.createTable('sweep_shards', table => {
    table.comment('Which replica sweeps which shard until when');
    table.string('source').notNullable().comment('Id of the suite');
    table.string('shard_key').notNullable();
    table.string('content_hash').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('claimed_until', 24).comment('Null where nobody sweeps it');
    table.primary(['source', 'shard_key']);
  });

  await knex.schema.createTable('rounds', table => {
    table.comment(
      'When the results of a shard were found, and until when they count',
    );
    table.string('suite_id').notNullable();
    table.string('shard_key').notNullable();
    table.string('observed_at', 24).notNullable();
    table.string('stale_at', 24).notNullable();
    table
      .boolean('expired')
      .notNullable()
      .comment('Results read unknown since');
    table.primary(['suite_id', 'shard_key']);
    table.index(['expired', 'stale_at'], 'rounds_stale_idx');
  });

  await knex.schema.createTable('coverage', table => {
    table.comment('Which environments the rounds of a shard have answered for');
    table.string('suite_id').notNullable();
    table.string('shard_key').notNullable();
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table
      .boolean('answered')
      .notNullable()
      .comment('In whatever way, at least once');
    table.primary(['suite_id', 'shard_key', 'entity_ref', 'environment']);
    table.index('entity_ref', 'coverage_entity_idx');
  });

  await knex.schema.createTable('results', table => {
    table.comment('What the checks found last');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.text('result_id').notNullable();
    table.string('suite_id').notNullable();
    table.string('shard_key').notNullable();
    table.string('status').notNullable();
    table.string('since', 24).notNullable();
    table.text('body').notNullable();
    table.primary(['entity_ref', 'environment', 'result_id']);
    table.index(['suite_id', 'shard_key'], 'results_shard_idx');
  });

  await knex.schema.createTable('transitions', table => {
    table.comment(
      'Stretches of time in one status: rows per change, not per round',
    );
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table
      .text('scope')
      .notNullable()
      .comment('environment, availability or result:<id>');
    table.string('started_at', 24).notNullable();
    table.string('ended_at', 24).comment('Null for the present one');
    table.string('status').notNullable();
    table.text('summary');
    table.primary(['entity_ref', 'scope', 'environment', 'started_at']);
    table.index('ended_at', 'transitions_ended_idx');
  });

  await knex.schema.createTable('acknowledgements', table => {
    table.comment('Failing checks that somebody knows of');
    table.string('id').primary();
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.text('result_id').notNullable();
    table.string('acknowledged_by').notNullable();
    table.text('reason').notNullable();
    table.string('acknowledged_at', 24).notNullable();
    table.string('until', 24).notNullable();
    table.unique(['entity_ref', 'environment', 'result_id'], {
      indexName: 'acknowledgements_result_idx',
    });
    table.index('until', 'acknowledgements_until_idx');
  });

  await knex.schema.createTable('series', table => {
    table.comment('Lines of charts');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.string('range').notNullable();
    table.string('key').notNullable();
    table.text('subject').notNullable().comment('Empty where there is none');
    table.string('suite_id').notNullable();
    table.string('observed_at', 24).notNullable();
    table.text('body').notNullable();
    table.primary(['entity_ref', 'environment', 'range', 'key', 'subject']);
    table.index('observed_at', 'series_observed_idx');
  });

  await knex.schema.createTable('healths', table => {
    table.comment('Read model: the health of one entity');
    table.string('entity_ref').primary();
    table.text('body').notNullable();
  });

  await knex.schema.createTable('portfolio', table => {
    table.comment('Read model: the portfolio row of one entity');
    table.string('entity_ref').primary();
    table.string('owner');
    table.string('system');
    table.text('search_text').notNullable();
    table.string('order_key', 300).notNullable().comment('Worst first');
    table.integer('status_rank').notNullable().comment('0 is healthy');
    table.text('body').notNullable();
    table.index('order_key', 'portfolio_order_idx');
    table.index('status_rank', 'portfolio_status_idx');
    table.index('owner', 'portfolio_owner_idx');
    table.index('system', 'portfolio_system_idx');
  });

  await knex.schema.createTable('portfolio_cells', table => {
    table.comment('Status of each environment of a portfolio row');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.integer('status_rank').notNullable().comment('0 is healthy');
    table.string('urgency', 5).notNullable().comment('Sorts worst first');
    table.primary(['entity_ref', 'environment']);
    table.index('environment', 'portfolio_cells_environment_idx');
  });

  await knex.schema.createTable('run_requests', table => {
    table.comment('When a round out of turn was last accepted for an entity');
    table.string('entity_ref').primary();
    table.string('accepted_at', 24).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'run_requests',
    'portfolio_cells',
    'portfolio',
    'healths',
    'series',
    'acknowledgements',
    'transitions',
    'results',
    'coverage',
    'rounds',
    'sweep_shards',
    'stacks',
    'places',
    'departures',
    'targets',
  ]) {
    await knex.schema.dropTable(table);
  }
};
