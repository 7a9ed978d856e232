// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('targets', table => {
    table.comment('Entities that name who is on call for them, or inherit it');
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('owner').comment('Full entity ref');
    table.text('body').notNullable().comment('Target');
    table.string('content_hash').notNullable();
    table.string('seen_at', 24).notNullable();
    table.integer('revision').notNullable().comment('Grows with every change');
    table.index('seen_at', 'targets_seen_idx');
    table.index('revision', 'targets_revision_idx');
  });

  await knex.schema.createTable('bindings', table => {
    table.comment('What the targets name at which provider');
    table.string('entity_ref').notNullable();
    table.string('provider').notNullable();
    table.text('key').notNullable();
    table.primary(['entity_ref', 'provider', 'key']);
    table.index(['provider', 'key'], 'bindings_key_idx');
  });

  await knex.schema.createTable('readings', table => {
    table.comment('What providers said last of each key');
    table.string('provider').notNullable();
    table.text('key').notNullable();
    table.text('body').comment('OnCallReading; null where it was never read');
    table.string('content_hash');
    table.text('version').comment('By which the provider knows it again');
    table.string('observed_at', 24).comment('When it was read last');
    table.text('error').comment('Why it could not be read');
    table.string('error_at', 24).comment('When that was so last');
    table.primary(['provider', 'key']);
  });

  await knex.schema.createTable('schedule_keys', table => {
    table.comment('Under which keys a schedule was read');
    table.string('provider').notNullable();
    table.text('key').notNullable();
    table.string('schedule_id').notNullable();
    table.primary(['provider', 'key', 'schedule_id']);
    table.index('schedule_id', 'schedule_keys_schedule_idx');
  });

  await knex.schema.createTable('contacts', table => {
    table.comment('People of whom a reading tells');
    table.string('provider').notNullable();
    table.text('key').notNullable();
    table.string('ref').notNullable();
    table.text('body').notNullable().comment('Person');
    table.primary(['provider', 'key', 'ref']);
    table.index('ref', 'contacts_ref_idx');
  });

  await knex.schema.createTable('users', table => {
    table.comment('Users of the catalog');
    table.string('ref').primary();
    table.string('name').notNullable();
    table.string('mail');
    table.string('mail_key').comment('In small letters');
    table.string('time_zone');
    table.string('seen_at', 24).notNullable();
    table.index('mail_key', 'users_mail_idx');
    table.index('seen_at', 'users_seen_idx');
  });

  await knex.schema.createTable('entities', table => {
    table.comment('What a view of an entity shows, in one row');
    table.string('entity_ref').primary();
    table.text('body').notNullable().comment('ProjectedEntity');
    table.string('content_hash').notNullable();
  });

  await knex.schema.createTable('entity_schedules', table => {
    table.comment('Which schedules an entity has');
    table.string('entity_ref').notNullable();
    table.string('schedule_id').notNullable();
    table.primary(['entity_ref', 'schedule_id']);
    table.index('schedule_id', 'entity_schedules_schedule_idx');
  });

  await knex.schema.createTable('entity_people', table => {
    table.comment('Of whom the view of an entity tells');
    table.string('entity_ref').notNullable();
    table.string('person').notNullable();
    table.primary(['entity_ref', 'person']);
    table.index('person', 'entity_people_person_idx');
  });

  await knex.schema.createTable('schedules', table => {
    table.comment('Schedules, each once');
    table.string('schedule_id').primary();
    table.string('provider').notNullable();
    table.text('key').notNullable().comment('Of the reading that it is of');
    table.text('body').notNullable().comment('ProjectedSchedule');
    table.string('content_hash').notNullable();
    table.text('order_key').notNullable().comment('By title; unique');
    table.index('order_key', 'schedules_order_idx');
  });

  await knex.schema.createTable('schedule_people', table => {
    table.comment('Whom a schedule names');
    table.string('schedule_id').notNullable();
    table.string('person').notNullable();
    table.primary(['schedule_id', 'person']);
    table.index('person', 'schedule_people_person_idx');
  });

  await knex.schema.createTable('book_lock', table => {
    table.comment('One row, held by whoever writes what is read from it');
    table.integer('id').primary();
  });
  await knex('book_lock').insert({ id: 1 });

  await knex.schema.createTable('sweep_shards', table => {
    table.comment('Which replica reads what until when');
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
    'book_lock',
    'schedule_people',
    'schedules',
    'entity_people',
    'entity_schedules',
    'entities',
    'users',
    'contacts',
    'schedule_keys',
    'readings',
    'bindings',
    'targets',
  ]) {
    await knex.schema.dropTable(table);
  }
};
