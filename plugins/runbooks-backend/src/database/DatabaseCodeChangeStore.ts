import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { ChangesOfDay } from '../codeChanges/changedALotAt';
import type { CodeChange, CodeChangeStore } from './CodeChangeStore';
import { outdateRunbook } from './outdateViews';

/** {@inheritDoc CodeChangeStore} */
export class DatabaseCodeChangeStore implements CodeChangeStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(changes: CodeChange[]): Promise<void> {
    await inChunks(changes, chunk =>
      this.#db('code_changes')
        .insert(chunk)
        .onConflict(['tree', 'folder', 'head'])
        .ignore(),
    );
  }

  async listAfter(
    { tree, folder }: Pick<CodeChange, 'tree' | 'folder'>,
    day: string,
  ): Promise<ChangesOfDay[]> {
    const rows: any[] = await this.#db('code_changes')
      .where({ tree, folder })
      .where('day', '>', day)
      .groupBy('day')
      .orderBy('day')
      .select('day')
      .sum({ files: 'files' });
    return rows.map(row => ({ day: row.day, files: Number(row.files) }));
  }

  async removeBefore(day: string): Promise<number> {
    return this.#db('code_changes').where('day', '<', day).delete();
  }

  async putChangedALot(
    entityRef: string,
    days: Map<string, string>,
  ): Promise<boolean> {
    const rows: { runbook_id: string; code_changed_on: string | null }[] =
      await this.#db('shelf')
        .where({ entity_ref: entityRef })
        .select('runbook_id', 'code_changed_on');
    const changed = rows.filter(
      row => row.code_changed_on !== (days.get(row.runbook_id) ?? null),
    );
    for (const { runbook_id } of changed) {
      await this.#db.transaction(async tx => {
        await tx('shelf')
          .where({ entity_ref: entityRef, runbook_id })
          .update({ code_changed_on: days.get(runbook_id) ?? null });
        await outdateRunbook(tx, { entityRef, runbookId: runbook_id });
      });
    }
    return changed.length > 0;
  }
}
