/** A part of a statement, with its values. */
export interface Part {
  sql: string;
  values: string[];
}

/** Narrows schedules `s` to those that something names which one of these groups owns. */
export function ownedBy(owner: string[]): Part {
  return {
    sql: `exists (select 1 from entity_schedules n
      join targets t on t.entity_ref = n.entity_ref
      where n.schedule_id = s.schedule_id and t.owner in (${listOf(owner)}))`,
    values: owner,
  };
}

/** Placeholders; a list in SQL cannot be empty. */
export function listOf(values: string[]): string {
  return values.length ? values.map(() => '?').join(', ') : 'null';
}
