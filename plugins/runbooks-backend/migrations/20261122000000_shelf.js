// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('targets', table => {
    table.comment('Entities whose runbooks are looked for');
    table.string('entity_ref').primary();
    table.string('kind').notNullable();
    table.string('type').comment('spec.type');
    table.string('owner').comment('Full entity ref');
    table.string('system').comment('Full entity ref');
    table.boolean('off').notNullable().comment('Says that it has none');
    table.text('body').notNullable().comment('Target');
    table.string('content_hash').notNullable();
    table.string('seen_at', 24).notNullable();
    table.integer('revision').notNullable().comment('Grows with every change');
    table.index('seen_at', 'targets_seen_idx');
    table.index('revision', 'targets_revision_idx');
  });

  await knex.schema.createTable('trees', table => {
    table.comment('Repositories that runbooks are read from');
    table.text('tree').primary().comment('URL of the root');
    table.text('etag').comment('Of the last reading');
    table.string('read_key').comment('What was looked for then, and how');
    table.string('shelved_hash').comment('For whom it was shelved');
    table.string('observed_at', 24).comment('Null where it was never read');
    table.text('error').comment('Why it could not be read last');
    table.string('error_since', 24);
  });

  await knex.schema.createTable('files', table => {
    table.comment('Markdown files of a tree, as last read');
    table.text('tree').notNullable();
    table.text('path').notNullable();
    table.string('content_hash').comment('Null where it was left out');
    table.text('diagnostics').comment('Why it was left out');
    table.primary(['tree', 'path']);
    table.index('content_hash', 'files_content_idx');
  });

  await knex.schema.createTable('documents', table => {
    table.comment('Versions of files, kept while somebody needs them');
    table.string('content_hash').primary();
    table.text('diagnostics').notNullable();
    table.string('unused_since', 24).comment('Null while a file has it');
    table.index('unused_since', 'documents_unused_idx');
  });

  await knex.schema.createTable('runbooks', table => {
    table.comment('What the documents hold');
    table.string('content_hash').notNullable();
    table.text('slug').notNullable();
    table.text('body').notNullable().comment('Runbook');
    table.primary(['content_hash', 'slug']);
  });

  await knex.schema.createTable('shelf', table => {
    table.comment('Which runbooks an entity has');
    table.string('entity_ref').notNullable();
    table.string('runbook_id').notNullable();
    table.text('tree').notNullable();
    table.string('content_hash').notNullable();
    table.text('slug').notNullable();
    table.text('body').notNullable().comment('Where it lies');
    table.text('summary').notNullable().comment('RunbookOutline, and steps');
    table.string('row_hash').notNullable();
    table.string('kind').notNullable();
    table.boolean('scheduled').notNullable();
    table.boolean('own').notNullable().comment('Of no collection');
    table.string('owner').comment('Of the entity');
    table.string('system').comment('Of the entity');
    table.string('freshness').notNullable();
    table.text('search_text').notNullable();
    table
      .string('first_seen_at', 24)
      .notNullable()
      .comment('Since when the entity has it');
    table.text('order_key').notNullable().comment('By title; unique');
    table.primary(['entity_ref', 'runbook_id']);
    table.index('tree', 'shelf_tree_idx');
    table.index('order_key', 'shelf_order_idx');
    table.index('owner', 'shelf_owner_idx');
    table.index('freshness', 'shelf_freshness_idx');
    table.index('scheduled', 'shelf_scheduled_idx');
    table.index('content_hash', 'shelf_content_idx');
  });

  await knex.schema.createTable('checks', table => {
    table.comment('What Environment health told of: alarms, and what is wrong');
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.text('result_id').notNullable();
    table
      .boolean('production_alarm')
      .notNullable()
      .comment('Whether it ought to have a runbook');
    table.text('body').notNullable().comment('MirroredCheck');
    table.primary(['entity_ref', 'environment', 'result_id']);
    table.index('production_alarm', 'checks_alarm_idx');
  });

  await knex.schema.createTable('sweep_shards', table => {
    table.comment('Which replica reads which tree until when');
    table.string('source').notNullable();
    table.text('shard_key').notNullable();
    table.string('content_hash').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('claimed_until', 24).comment('Null where nobody reads it');
    table.primary(['source', 'shard_key']);
  });

  await knex.schema.createTable('refresh_requests', table => {
    table.comment('When a reading out of turn was last accepted');
    table.string('entity_ref').primary();
    table.string('accepted_at', 24).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'refresh_requests',
    'sweep_shards',
    'checks',
    'shelf',
    'runbooks',
    'documents',
    'files',
    'trees',
    'targets',
  ]) {
    await knex.schema.dropTable(table);
  }
};
