// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('pages', table => {
    table.comment('Pages, as their events tell of them: what lists show');
    table.string('id').primary();
    table.string('request_id').notNullable().unique().comment('Of the client');
    table.string('entity_ref').notNullable();
    table.string('policy_id').notNullable();
    table.string('severity').notNullable();
    table.text('summary').notNullable();
    table.string('created_by').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('status').notNullable();
    table.integer('level').notNullable();
    table.string('escalates_at', 24);
    table.text('acknowledged_by').comment('Ref, or a name at the provider');
    table.string('acknowledged_at', 24);
    table.text('resolved_by');
    table.string('resolved_at', 24);
    table.text('url');
    table.string('provider').comment('It goes to; null: the portal tells');
    table.text('provider_key').comment('What is paged there');
    table.string('handed_at', 24).comment('When the provider took it');
    table.integer('seq').notNullable().comment('Of its last event');
    table.index(['entity_ref', 'created_at', 'id'], 'pages_entity_idx');
    table.index('handed_at', 'pages_handed_idx');
  });

  await knex.schema.createTable('page_events', table => {
    table.comment('What happened to pages; rows are only ever added');
    table
      .string('page_id')
      .notNullable()
      .references('id')
      .inTable('pages')
      .onDelete('CASCADE');
    table.integer('seq').notNullable().comment('From 1, without gaps');
    table.string('at', 24).notNullable();
    table.text('content').notNullable().comment('PageEvent without the above');
    table.primary(['page_id', 'seq']);
  });

  await knex.schema.createTable('page_tasks', table => {
    table.comment(
      'What is to be done about pages: each thing once, by whoever claims it when it is due',
    );
    table
      .string('page_id')
      .notNullable()
      .references('id')
      .inTable('pages')
      .onDelete('CASCADE');
    table.string('name').notNullable().comment('Such as: tell-level 0 1');
    table.text('content').notNullable().comment('PageTask');
    table.string('due_at', 24).comment('Null once it is done');
    table.string('claim').comment('Of whoever is at it');
    table
      .string('claimed_until', 24)
      .comment('From then on it is free again: whoever claimed it is gone');
    table.integer('attempts').notNullable().comment('Claims until now');
    table.primary(['page_id', 'name']);
    table.index('due_at', 'page_tasks_due_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('page_tasks');
  await knex.schema.dropTable('page_events');
  await knex.schema.dropTable('pages');
};
