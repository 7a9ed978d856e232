import {
  hashOf,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';
import type { Knex } from 'knex';
import type { StoredReading } from '../book/StoredReading';
import { isFailing } from './isFailing';
import type { ReadingChange, ReadingStore } from './ReadingStore';

interface ReadingRow {
  provider: string;
  key: string;
  body: string | null;
  content_hash: string | null;
  version: string | null;
  observed_at: string | null;
  error: string | null;
  error_at: string | null;
}

const NOTHING = { content: false, standing: false };

/** {@inheritDoc ReadingStore} */
export class DatabaseReadingStore implements ReadingStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getMany(provider: string, keys: string[]): Promise<StoredReading[]> {
    const rows = await inChunks<string, ReadingRow>(keys, chunk =>
      this.#db('readings')
        .where({ provider })
        .whereIn('key', chunk)
        .whereNotNull('body')
        .select(),
    );
    return rows.map(fromRow);
  }

  async versions(
    provider: string,
    keys: string[],
  ): Promise<Map<string, string>> {
    const rows = await inChunks<string, ReadingRow>(keys, chunk =>
      this.#db('readings')
        .where({ provider })
        .whereIn('key', chunk)
        .whereNotNull('version')
        .select('key', 'version'),
    );
    return new Map(rows.map(({ key, version }) => [key, version!]));
  }

  async put(
    provider: string,
    reading: OnCallReading,
    observedAt: string,
  ): Promise<ReadingChange> {
    const { key } = reading;
    const { version, ...content } = reading;
    const before = await this.#get(provider, key);
    const contentHash = hashOf(content);
    if (before?.observed_at) {
      // Of two of the same instant one counts, always the same.
      const later =
        observedAt === before.observed_at
          ? contentHash > before.content_hash!
          : observedAt > before.observed_at;
      if (!later) {
        return NOTHING;
      }
    }
    const after = {
      ...before,
      provider,
      key,
      content_hash: contentHash,
      version: version ?? null,
      observed_at: observedAt,
    };
    const changed = before?.content_hash !== contentHash;
    await this.#db('readings')
      .insert({
        ...after,
        ...(changed && { body: JSON.stringify(content) }),
      })
      .onConflict(['provider', 'key'])
      .merge();
    if (changed) {
      await this.#index(provider, content);
    }
    return { content: changed, standing: standingChanged(before, after) };
  }

  async confirm(
    provider: string,
    keys: string[],
    observedAt: string,
  ): Promise<string[]> {
    const older = await inChunks<string, ReadingRow>(keys, chunk =>
      this.#db('readings')
        .where({ provider })
        .whereIn('key', chunk)
        .where('observed_at', '<', observedAt)
        .select('key', 'observed_at', 'error', 'error_at'),
    );
    const confirmed = older.map(({ key }) => key);
    await inChunks(confirmed, chunk =>
      this.#db('readings')
        .where({ provider })
        .whereIn('key', chunk)
        .update({ observed_at: observedAt }),
    );
    return older
      .filter(row => standingChanged(row, { ...row, observed_at: observedAt }))
      .map(({ key }) => key);
  }

  async fail(
    provider: string,
    key: string,
    { message, at }: { message: string; at: string },
  ): Promise<ReadingChange> {
    const before = await this.#get(provider, key);
    if (before?.error_at) {
      const later =
        at === before.error_at ? message > before.error! : at > before.error_at;
      if (!later) {
        return NOTHING;
      }
    }
    const change = { error: message, error_at: at };
    await this.#db('readings')
      .insert({ provider, key, ...change })
      .onConflict(['provider', 'key'])
      .merge(change);
    return {
      content: false,
      standing: standingChanged(before, { ...before, ...change }),
    };
  }

  async listKeys(provider: string): Promise<string[]> {
    return this.#db('readings').where({ provider }).pluck('key');
  }

  async listProviders(): Promise<string[]> {
    return this.#db('readings').distinct('provider').pluck('provider');
  }

  async schedulesOf(provider: string, keys: string[]): Promise<string[]> {
    const ids = await inChunks<string, string>(keys, chunk =>
      this.#db('schedule_keys')
        .where({ provider })
        .whereIn('key', chunk)
        .pluck('schedule_id'),
    );
    return [...new Set(ids)];
  }

  async keysOf(provider: string, scheduleId: string): Promise<string[]> {
    return this.#db('schedule_keys')
      .where({ provider, schedule_id: scheduleId })
      .orderBy('key')
      .pluck('key');
  }

  async sharedSchedules(scheduleIds: string[]): Promise<string[]> {
    return inChunks<string, string>(scheduleIds, chunk =>
      this.#db('schedule_keys')
        .whereIn('schedule_id', chunk)
        .groupBy('schedule_id')
        .havingRaw('count(*) > 1')
        .pluck('schedule_id'),
    );
  }

  async telling(scheduleIds: string[]): Promise<StoredReading[]> {
    const rows = await inChunks<string, ReadingRow>(scheduleIds, chunk =>
      this.#db({ r: 'readings' })
        .whereExists(
          this.#db({ s: 'schedule_keys' })
            .whereRaw('s.provider = r.provider and s.key = r.key')
            .whereIn('s.schedule_id', chunk),
        )
        .whereNotNull('body')
        .select(),
    );
    return rows.map(fromRow);
  }

  async remove(provider: string, keys: string[]): Promise<void> {
    for (const table of ['schedule_keys', 'contacts', 'readings']) {
      await inChunks(keys, chunk =>
        this.#db(table).where({ provider }).whereIn('key', chunk).delete(),
      );
    }
  }

  async #get(provider: string, key: string): Promise<ReadingRow | undefined> {
    return this.#db('readings').where({ provider, key }).first();
  }

  async #index(
    provider: string,
    { key, schedules, people }: OnCallReading,
  ): Promise<void> {
    const place = { provider, key };
    await this.#db('schedule_keys').where(place).delete();
    const ids = new Set(schedules.map(({ id }) => id));
    await inChunks([...ids], chunk =>
      this.#db('schedule_keys').insert(
        chunk.map(id => ({ ...place, schedule_id: id })),
      ),
    );
    await this.#db('contacts').where(place).delete();
    const byRef = new Map(people.map(person => [person.ref, person]));
    await inChunks([...byRef.values()], chunk =>
      this.#db('contacts').insert(
        chunk.map(person => ({
          ...place,
          ref: person.ref,
          body: JSON.stringify(person),
        })),
      ),
    );
  }
}

function standingChanged(
  before: Partial<ReadingRow> | undefined,
  after: Partial<ReadingRow>,
): boolean {
  const told = (row: Partial<ReadingRow> | undefined) =>
    row && isFailing(row) ? row.error : null;
  return (
    Boolean(before?.observed_at) !== Boolean(after.observed_at) ||
    told(before) !== told(after)
  );
}

function fromRow(row: ReadingRow): StoredReading {
  return {
    provider: row.provider,
    observedAt: row.observed_at!,
    reading: JSON.parse(row.body!),
  };
}
