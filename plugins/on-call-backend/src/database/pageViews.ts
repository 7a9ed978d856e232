import type { Knex } from 'knex';
import type { Place, ViewFilter, ViewsNow } from '../views/ViewStore';
import { listOf, ownedBy, type Part } from './ownedBy';

/**
 * Asks for a page of the views that match, with how many there are of them. There is
 * always one row; where no schedule is on the page it names none.
 */
export async function pageViews(
  db: Knex,
  filter: ViewFilter,
  {
    soon,
    after,
    before,
    limit,
  }: { soon: string; after?: Place; before?: Place; limit?: number },
  valid: ViewsNow,
): Promise<any[]> {
  const named = allOf(namedBy(filter));
  const counts = stateOf(filter.state, { now: valid.now, soon });
  const there = thereFrom(after, before);
  const order = before ? 'desc' : 'asc';
  const joined =
    db.client.config.client === 'pg' ? 'string_agg' : 'group_concat';
  const sql = `
    with named as (
      select s.schedule_id, s.order_key, s.provider, s.key, v.gap_at,
        case when v.gap_at <= cast(? as text) then 0
          when v.gap_at < cast(? as text) then 1 else 2 end as urgency,
        case when v.format = cast(? as text) and v.until > cast(? as text)
          then 0 else 1 end as lapsed
      from schedules s
      left join schedule_views v on v.schedule_id = s.schedule_id
      where ${named.sql}
    ), counted as (
      select coalesce(sum(case when ${
        counts.sql
      } then 1 else 0 end), 0) as total,
        coalesce(sum(lapsed), 0) as lapsed
      from named
    ), page as (
      select named.*, case when ${there.sql} then 1 else 0 end as there
      from named
      where ${counts.sql}${limit === undefined ? '' : ` and ${there.sql}`}
      order by urgency ${order}, order_key ${order}
      ${limit === undefined ? '' : `limit ${Number(limit)}`}
    )
    select counted.total, counted.lapsed as all_lapsed,
      page.schedule_id, page.order_key, page.urgency, page.lapsed, page.there,
      v.summary, v.gaps, r.observed_at,
      (select ${joined}(n.entity_ref, ' ') from entity_schedules n
        where n.schedule_id = page.schedule_id) as entity_refs
    from counted
    left join page on 1 = 1
    left join schedule_views v on v.schedule_id = page.schedule_id
    left join readings r on r.provider = page.provider and r.key = page.key
    order by page.urgency ${order}, page.order_key ${order}`;
  const result: any = await db.raw(sql, [
    ...[valid.now, soon, valid.format, valid.now],
    ...named.values,
    ...counts.values,
    ...there.values,
    ...counts.values,
    ...(limit === undefined ? [] : there.values),
  ]);
  // Of SQLite it is the rows themselves.
  return Array.isArray(result) ? result : result.rows;
}

function namedBy({ owner, person, overridden = [] }: ViewFilter): Part[] {
  return [
    ...(owner ? [ownedBy(owner)] : []),
    ...(person === undefined
      ? []
      : [
          {
            sql: `(exists (select 1 from schedule_people p
              where p.schedule_id = s.schedule_id and p.person = ?)
              or s.schedule_id in (${listOf(overridden)}))`,
            values: [person, ...overridden],
          },
        ]),
  ];
}

function stateOf(
  state: ViewFilter['state'],
  { now, soon }: { now: string; soon: string },
): Part {
  if (!state?.length) {
    return allOf([]);
  }
  // Who has nobody now has a gap as well.
  return {
    sql: state.includes('gap')
      ? 'gap_at < cast(? as text)'
      : 'gap_at <= cast(? as text)',
    values: [state.includes('gap') ? soon : now],
  };
}

function thereFrom(after: Place | undefined, before: Place | undefined): Part {
  const place = after ?? before;
  return place
    ? {
        sql: `(urgency, order_key) ${
          after ? '>' : '<'
        } (cast(? as integer), cast(? as text))`,
        values: [String(place.urgency), place.orderKey],
      }
    : allOf([]);
}

function allOf(parts: Part[]): Part {
  return {
    sql: parts.length ? parts.map(({ sql }) => sql).join(' and ') : '1 = 1',
    values: parts.flatMap(({ values }) => values),
  };
}
