// @ts-check

/**
 * Healthy results are kept beside the rest of a health, so that reading it does
 * not carry them along. Rows from before have them in their body, and are
 * written in two parts when they next change.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('healths', table => {
    table
      .text('passed')
      .comment('Healthy results by environment; null where in the body');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const entityRefs = await knex('healths')
    .whereNotNull('passed')
    .pluck('entity_ref');
  for (const entityRef of entityRefs) {
    const row = await knex('healths').where({ entity_ref: entityRef }).first();
    const health = JSON.parse(row.body);
    const passed = JSON.parse(row.passed);
    for (const environment of health.environments ?? []) {
      if (environment.passed) {
        environment.checks.push(
          ...(passed[environment.environment.name] ?? []),
        );
      }
      delete environment.passed;
    }
    await knex('healths')
      .where({ entity_ref: entityRef })
      .update({ body: JSON.stringify(health) });
  }
  await knex.schema.alterTable('healths', table => {
    table.dropColumn('passed');
  });
};
