// Both are asked for by every page view, and so not put together each time.

/**
 * Every target has a row, and nothing else has a view; the text of the view is in
 * the answer once. Takes the entity's ref, twice.
 */
export const READ_PAGE = `
  select format, until, view, runbooks,
    null as tree, null as observed_at, null as error, null as error_since
  from entity_views
  where entity_ref = ?
  union all
  select null, null, null, null,
    target_trees.tree, trees.observed_at, trees.error, trees.error_since
  from target_trees
  left join trees on trees.tree = target_trees.tree
  where target_trees.entity_ref = ?`;

/**
 * As joins, the same would take PostgreSQL longer to plan than to read. Takes the
 * runbook's id and the entity's ref.
 */
export const READ_RUNBOOK = `
  select entity_views.format as entity_format, entity_views.view as entity_view,
    shelf.entity_ref, shelf.runbook_id, shelf.order_key, shelf.content_hash,
    runbook_views.stamp, runbook_views.format, runbook_views.view, runbook_views.until,
    (select body from runbooks where runbooks.content_hash = shelf.content_hash
      and runbooks.slug = shelf.slug) as runbook,
    (select diagnostics from documents
      where documents.content_hash = shelf.content_hash) as diagnostics,
    (select observed_at from trees where trees.tree = shelf.tree) as observed_at
  from entity_views
  left join shelf on shelf.entity_ref = entity_views.entity_ref and shelf.runbook_id = ?
  left join runbook_views on runbook_views.entity_ref = shelf.entity_ref
    and runbook_views.runbook_id = shelf.runbook_id
  where entity_views.entity_ref = ?`;
