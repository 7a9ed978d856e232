import type { Knex } from 'knex';
import type { Tab, TabStore } from '../read/TabStore';
import { toBookedEntity, type KeyRow } from './entityRows';
import { toNotes, type NoteRow } from './noteRows';
import { toSummary, type PageRow } from './pageRows';
import { toSwaps, type SwapRow } from './swapRows';

type Kind = 'entity' | 'key' | 'view' | 'swap' | 'note' | 'page';
type Row = { kind: Kind; body: string | null; more: string | null };

const SWAP_COLUMNS: (keyof SwapRow)[] = [
  'id',
  'schedule_id',
  'start_at',
  'end_at',
  'from_ref',
  'to_ref',
  'reason',
  'status',
  'created_at',
  'answered_at',
];
const NOTE_COLUMNS: (keyof NoteRow)[] = [
  'id',
  'schedule_id',
  'text',
  'author',
  'created_at',
];
const PAGE_COLUMNS: (keyof PageRow)[] = [
  'id',
  'entity_ref',
  'policy_id',
  'severity',
  'summary',
  'created_by',
  'created_at',
  'status',
  'level',
  'escalates_at',
  'acknowledged_by',
  'acknowledged_at',
  'resolved_by',
  'resolved_at',
  'url',
];

/** {@inheritDoc TabStore} */
export class DatabaseTabStore implements TabStore {
  readonly #db: Knex;
  readonly #readTab: string;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
    this.#readTab = readTab(
      db.client.config.client === 'pg' ? 'json_build_object' : 'json_object',
    );
  }

  async read(
    entityRef: string,
    about: Parameters<TabStore['read']>[1],
  ): Promise<Tab | undefined> {
    const { format, now, notesSince, pages } = about;
    const result: any = await this.#db.raw(this.#readTab, [
      ...[entityRef, entityRef],
      ...[format, now, entityRef],
      ...[entityRef, now],
      ...[entityRef, notesSince],
      ...[entityRef, pages],
    ]);
    // Of SQLite it is the rows themselves.
    const rows: Row[] = Array.isArray(result) ? result : result.rows;
    const entity = rows.find(({ kind }) => kind === 'entity');
    if (!entity) {
      return undefined;
    }
    const of = <T>(wanted: Kind): T[] =>
      rows
        .filter(({ kind }) => kind === wanted)
        .map(({ body }) => JSON.parse(body!));
    return {
      entity: toBookedEntity(entity.body!, of<KeyRow>('key')),
      views: new Map(
        rows
          .filter(({ kind, body }) => kind === 'view' && body)
          .map(({ body, more }) => {
            const summary = JSON.parse(body!);
            return [summary.id, { summary, shifts: JSON.parse(more!) }];
          }),
      ),
      swaps: toSwaps(of<SwapRow>('swap')),
      notes: toNotes(of<NoteRow>('note')),
      pages: of<PageRow>('page').map(toSummary),
    };
  }
}

/**
 * Each part begins with the entity, which has few rows of anything.
 *
 * @param object - the database's function that makes an object of names and values
 */
function readTab(object: string): string {
  const row = (table: string, columns: string[]) =>
    `cast(${object}(${columns
      .map(column => `'${column}', ${table}.${column}`)
      .join(', ')}) as text)`;
  const ofSchedules = (table: string) =>
    `entity_schedules e join ${table} t on t.schedule_id = e.schedule_id
    where e.entity_ref = ?`;
  return `
    select cast('entity' as text) as kind, body, cast(null as text) as more
    from entities where entity_ref = ?
    union all
    select 'key', cast(${object}('provider', b.provider, 'key', b.key,
      'observed_at', r.observed_at, 'error', r.error, 'error_at', r.error_at) as text), null
    from bindings b
    left join readings r on r.provider = b.provider and r.key = b.key
    where b.entity_ref = ?
    union all
    select 'view', case when t.format = ? and t.until > ? then t.summary end, t.shifts
    from ${ofSchedules('schedule_views')}
    union all
    select 'swap', ${row('t', SWAP_COLUMNS)}, null
    from ${ofSchedules('swaps')} and t.status = 'open' and t.start_at > ?
    union all
    select 'note', ${row('t', NOTE_COLUMNS)}, null
    from ${ofSchedules('hand_off_notes')} and t.created_at >= ?
    union all
    select 'page', ${row('p', PAGE_COLUMNS)}, null from (
      select * from pages where entity_ref = ?
      order by created_at desc, id desc limit ?) p`;
}
