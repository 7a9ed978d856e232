import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { CatalogUser } from '../book/CatalogUser';
import type { UserStore } from './UserStore';
import { toCatalogUser, type UserFacts } from './userRows';

interface UserRow extends UserFacts {
  name: string;
  mail_key: string | null;
  seen_at: string;
}

/** {@inheritDoc UserStore} */
export class DatabaseUserStore implements UserStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getMany(refs: string[]): Promise<Map<string, CatalogUser>> {
    const rows = await inChunks<string, UserRow>(refs, chunk =>
      this.#db('users').whereIn('ref', chunk).select(),
    );
    return new Map(rows.map(row => [row.ref, toCatalogUser(row)]));
  }

  async listMailboxes(): Promise<Map<string, string>> {
    const rows: any[] = await this.#db('users')
      .whereNotNull('mail_key')
      .groupBy('mail_key')
      .havingRaw('count(*) = 1')
      .select('mail_key')
      .min({ ref: 'ref' });
    return new Map(rows.map(row => [row.mail_key, row.ref]));
  }

  async put(users: CatalogUser[], seenAt: string): Promise<string[]> {
    const known = await this.getMany(users.map(({ ref }) => ref));
    const changed = users.filter(user => differs(user, known.get(user.ref)));
    await inChunks(users, chunk =>
      this.#db('users')
        .whereIn(
          'ref',
          chunk.map(({ ref }) => ref),
        )
        .update({ seen_at: seenAt }),
    );
    // Six values each: databases bound how many go into one statement.
    for (let start = 0; start < changed.length; start += 100) {
      await this.#db('users')
        .insert(
          changed.slice(start, start + 100).map(user => toRow(user, seenAt)),
        )
        .onConflict('ref')
        .merge();
    }
    return changed.map(({ ref }) => ref);
  }

  async forgetUnseen(since: string): Promise<string[]> {
    const gone: string[] = await this.#db('users')
      .where('seen_at', '<', since)
      .pluck('ref');
    await inChunks(gone, chunk =>
      this.#db('users').whereIn('ref', chunk).delete(),
    );
    return gone;
  }
}

function toKey(mail: string): string {
  return mail.toLocaleLowerCase('en-US');
}

function toRow(user: CatalogUser, seenAt: string): UserRow {
  return {
    ref: user.ref,
    name: user.name,
    mail: user.mail ?? null,
    mail_key: user.mail ? toKey(user.mail) : null,
    time_zone: user.timeZone ?? null,
    seen_at: seenAt,
  };
}

function differs(a: CatalogUser, b: CatalogUser | undefined): boolean {
  return a.name !== b?.name || a.mail !== b.mail || a.timeZone !== b.timeZone;
}
