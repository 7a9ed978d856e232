import {
  canonicalJson,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { PlaceRecord } from '../model/PlaceRecord';
import type { StackRecord } from '../model/StackRecord';
import type { InventoryStore } from './InventoryStore';

interface StackRow {
  stack_id: string;
  place: string;
  summary: string;
  resources: string | null;
  resources_version: string | null;
}

/** {@inheritDoc InventoryStore} */
export class DatabaseInventoryStore implements InventoryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async revision(): Promise<string> {
    const rows: any[] = await this.#db('places')
      .orderBy('place')
      .select('place', 'changed_at');
    return rows.map(row => `${row.place} ${row.changed_at}`).join();
  }

  async listPlaces(): Promise<PlaceRecord[]> {
    const rows: any[] = await this.#db('places').orderBy('place').select();
    return rows.map(toPlaceRecord);
  }

  async listStacks(place?: string): Promise<StackRecord[]> {
    const rows: StackRow[] = await this.#db('stacks')
      .modify(query => {
        if (place) {
          query.where({ place });
        }
      })
      .orderBy('stack_id')
      .select();
    return rows.map(toStackRecord);
  }

  async putPlace(
    place: string,
    stacks: StackRecord[],
    observed: { at: string; error?: string },
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const known = await tx('places').where({ place }).forUpdate().first();
      const before = new Map<string, string>(
        (await tx<StackRow>('stacks').where({ place }).select()).map(row => [
          row.stack_id,
          canonicalJson(row),
        ]),
      );
      const rows = stacks.map(stack => toStackRow(place, stack));
      const changed = rows.filter(
        row => before.get(row.stack_id) !== canonicalJson(row),
      );
      const present = new Set(rows.map(row => row.stack_id));
      const gone = [...before.keys()].filter(id => !present.has(id));
      await inChunks(gone, chunk =>
        tx('stacks').whereIn('stack_id', chunk).delete(),
      );
      await inChunks(changed, chunk =>
        tx('stacks').insert(chunk).onConflict('stack_id').merge(),
      );
      const differs = !known?.listed_at || changed.length + gone.length > 0;
      await tx('places')
        .insert({
          place,
          listed_at: observed.at,
          error: observed.error ?? null,
          error_since: observed.error
            ? known?.error_since ?? observed.at
            : null,
          changed_at: differs ? observed.at : known.changed_at,
        })
        .onConflict('place')
        .merge();
      return differs;
    });
  }

  async putFailure(place: string, message: string, at: string): Promise<void> {
    await this.#db('places')
      .insert({ place, error: message, error_since: at, changed_at: at })
      .onConflict('place')
      .ignore();
    await this.#db('places')
      .where({ place })
      .update({
        error: message,
        error_since: this.#db.raw('coalesce(error_since, ?)', [at]),
      });
  }

  async forgetExcept(places: string[]): Promise<void> {
    const keep = new Set(places);
    const known: string[] = await this.#db('places').pluck('place');
    const gone = known.filter(place => !keep.has(place));
    await inChunks(gone, async chunk => {
      await this.#db('stacks').whereIn('place', chunk).delete();
      await this.#db('places').whereIn('place', chunk).delete();
    });
  }
}

function toStackRow(place: string, stack: StackRecord): StackRow {
  return {
    stack_id: stack.summary.stackId,
    place,
    summary: canonicalJson(stack.summary),
    resources: stack.resources ? JSON.stringify(stack.resources) : null,
    resources_version: stack.resourcesVersion ?? null,
  };
}

function toStackRecord(row: StackRow): StackRecord {
  return {
    summary: JSON.parse(row.summary),
    ...(row.resources && { resources: JSON.parse(row.resources) }),
    ...(row.resources_version && { resourcesVersion: row.resources_version }),
  };
}

/** A place that was read from the table of that name. */
export function toPlaceRecord(row: any): PlaceRecord {
  return {
    place: row.place,
    ...(row.listed_at && { listedAt: row.listed_at }),
    ...(row.error && {
      error: { message: row.error, since: row.error_since },
    }),
  };
}
