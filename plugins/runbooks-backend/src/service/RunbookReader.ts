import { NotFoundError } from '@backstage/errors';
import type {
  EntityRunbooks,
  RunbookDetails,
  RunbookRights,
} from '@callboard/backstage-plugin-runbooks-common';
import type { Stores } from '../database/Stores';
import { presentDiagnostics } from '../present/presentDiagnostics';
import { presentEnvironments } from '../present/presentEnvironments';
import { isFiring, presentFiring } from '../present/presentChecks';
import { presentProblems } from '../present/presentProblems';
import { summarizeRunbook, type RunbookUse } from '../present/summarizeRunbook';
import type { ProcedureBook } from '../procedures/ProcedureBook';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import type { RepositoryLinks } from '../sources/RepositoryLinks';
import { configuringAnnotations } from '../targets/resolveTarget';
import type { Target } from '../targets/Target';

const RUNS_SHOWN = 20;

/** Reads the runbooks of one entity. */
export class RunbookReader {
  readonly #stores: Stores;
  readonly #ledger: RunLedger;
  readonly #book: ProcedureBook;
  readonly #links: RepositoryLinks;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    ledger: RunLedger;
    book: ProcedureBook;
    links: RepositoryLinks;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#ledger = options.ledger;
    this.#book = options.book;
    this.#links = options.links;
    this.#now = options.now ?? (() => new Date());
  }

  /** @param target - absent for an entity of which nothing is kept */
  async readAll(
    entityRef: string,
    target: Target | undefined,
    may: RunbookRights,
  ): Promise<EntityRunbooks> {
    if (target?.problems.length) {
      return {
        kind: 'invalid-annotation',
        entityRef,
        problems: target.problems,
      };
    }
    const trees = [...new Set(target?.places.map(({ tree }) => tree))];
    const [shelved, records, leftOut, checks] = await Promise.all([
      this.#stores.shelf.list(entityRef),
      this.#stores.trees.getMany(trees),
      this.#stores.trees.listLeftOut(trees),
      this.#stores.checks.list(entityRef),
    ]);
    const problems = presentProblems(target, records);
    const isRead = trees.every(tree => records.get(tree)?.observedAt);
    if (!shelved.length && !problems.length && isRead) {
      return {
        kind: 'not-configured',
        entityRef,
        missing: configuringAnnotations,
        looked: target?.looked ?? [],
      };
    }
    const [use, ofDocuments] = await Promise.all([
      this.#useOf(entityRef, shelved),
      this.#stores.documents.diagnosticsOf(
        shelved.map(({ contentHash }) => contentHash),
      ),
    ]);
    const now = this.#now();
    const observed = [...records.values()].flatMap(
      ({ observedAt }) => observedAt ?? [],
    );
    return {
      kind: 'runbooks',
      entityRef,
      runbooks: shelved.map(one => summarizeRunbook(one, use, now)),
      firing: presentFiring(checks, shelved),
      diagnostics: presentDiagnostics({
        target,
        shelved,
        ofDocuments,
        leftOut,
        links: this.#links,
      }),
      problems,
      // What is shown is as old as the oldest of it.
      ...(isRead && observed.length && { observedAt: observed.sort()[0] }),
      may,
    };
  }

  /** @throws `NotFoundError` when the entity has no such runbook. */
  async readOne(
    entityRef: string,
    runbookId: string,
    target: Target | undefined,
    may: RunbookRights,
  ): Promise<RunbookDetails> {
    const { shelf, checks } = this.#stores;
    const [found, mirrored] = await Promise.all([
      shelf.get(entityRef, runbookId),
      checks.list(entityRef),
    ]);
    if (!found) {
      throw new NotFoundError(`${entityRef} has no runbook ${runbookId}`);
    }
    // A check may be for others besides, which are told with it.
    const [others, use, runs] = await Promise.all([
      mirrored.some(isFiring) ? shelf.list(entityRef) : [],
      this.#useOf(entityRef, [found]),
      this.#ledger.list(entityRef, { runbookId, limit: RUNS_SHOWN }),
    ]);
    const { environments } = found.runbook.meta;
    return {
      ...summarizeRunbook(found, use, this.#now()),
      contentHash: found.contentHash,
      runbook: found.runbook,
      meta: found.runbook.meta,
      environments: target
        ? presentEnvironments(target.environments).filter(
            ({ name }) => !environments.length || environments.includes(name),
          )
        : [],
      firing: presentFiring(mirrored, others).filter(check =>
        check.runbooks.some(({ id }) => id === runbookId),
      ),
      runs,
      diagnostics: found.diagnostics,
      observedAt: found.observedAt,
      may,
    };
  }

  async #useOf(
    entityRef: string,
    shelved: ShelvedSummary[],
  ): Promise<RunbookUse> {
    const [overviews, standings] = await Promise.all([
      this.#ledger.overview([entityRef]),
      this.#book.standings(shelved),
    ]);
    return {
      ...overviews.get(entityRef)!,
      standings: standings.get(entityRef) ?? new Map(),
    };
  }
}
