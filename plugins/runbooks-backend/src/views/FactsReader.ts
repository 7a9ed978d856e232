import type { Stores } from '../database/Stores';
import type { ProcedureReader } from '../procedures/ProcedureReader';
import type { RunLedger } from '../runs/RunLedger';
import type { EntityFacts, RunbookFacts } from './Facts';
import type { CompleteRow, RunbookName } from './RunbookView';

/** Reads what views are made of, of many at once. */
export class FactsReader {
  readonly #stores: Stores;
  readonly #ledger: Pick<RunLedger, 'overview'>;
  readonly #procedures: Pick<ProcedureReader, 'read'>;

  constructor(options: {
    stores: Stores;
    ledger: Pick<RunLedger, 'overview'>;
    procedures: Pick<ProcedureReader, 'read'>;
  }) {
    this.#stores = options.stores;
    this.#ledger = options.ledger;
    this.#procedures = options.procedures;
  }

  /** What is on no shelf is left out. */
  async ofRunbooks(wanted: RunbookName[], now: Date): Promise<RunbookFacts[]> {
    const shelved = await this.#stores.shelf.summarize(wanted);
    const entityRefs = [...new Set(shelved.map(({ entityRef }) => entityRef))];
    const [overviews, procedures] = await Promise.all([
      this.#ledger.overview(entityRefs),
      this.#procedures.read(shelved, { now, entityRefs }),
    ]);
    const procedureOf = new Map(
      procedures.map(procedure => [procedure.shelved, procedure]),
    );
    return shelved.map(one => {
      const { open, lastFinished } = overviews.get(one.entityRef)!;
      return {
        shelved: one,
        openRuns: open.filter(({ runbookId }) => runbookId === one.id),
        lastRun: lastFinished.get(one.id),
        procedure: procedureOf.get(one),
      };
    });
  }

  /**
   * What is no target is left out.
   *
   * @param runbooks - of all of them, by title
   */
  async ofEntities(
    entityRefs: string[],
    runbooks: CompleteRow[],
  ): Promise<EntityFacts[]> {
    const { checks, documents, shelf, targets, trees } = this.#stores;
    const [known, shelved, mirrored] = await Promise.all([
      targets.getMany(entityRefs),
      shelf.listOf(entityRefs),
      checks.list(entityRefs),
    ]);
    const treesOf = [...known.values()].flatMap(({ places }) =>
      places.map(({ tree }) => tree),
    );
    const [leftOut, ofDocuments] = await Promise.all([
      trees.listLeftOut([...new Set(treesOf)]),
      documents.diagnosticsOf(shelved.map(({ contentHash }) => contentHash)),
    ]);
    const shelvedOf = grouped(shelved, ({ entityRef }) => entityRef);
    const runbooksOf = grouped(runbooks, ({ entityRef }) => entityRef);
    const checksOf = grouped(mirrored, ({ entityRef }) => entityRef);
    const leftOutOf = grouped(leftOut, ({ tree }) => tree);
    return [...known.values()].map(target => ({
      target,
      shelved: shelvedOf.get(target.entityRef) ?? [],
      runbooks: runbooksOf.get(target.entityRef) ?? [],
      checks: checksOf.get(target.entityRef) ?? [],
      leftOut: [...new Set(target.places.map(({ tree }) => tree))].flatMap(
        tree => leftOutOf.get(tree) ?? [],
      ),
      ofDocuments,
    }));
  }
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
