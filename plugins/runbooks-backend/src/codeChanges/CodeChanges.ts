import type { Push } from '@callboard/backstage-plugin-environments-node';
import type {
  RunbookMeta,
  RunbookSource,
} from '@callboard/backstage-plugin-runbooks-common';
import type { CodeChangeStore } from '../database/CodeChangeStore';
import type { TargetStore } from '../database/TargetStore';
import type { TreePlanner } from '../sources/TreePlanner';
import { changedALotAt } from './changedALotAt';
import { codeRootsOf } from './codeRootsOf';
import { countChanges } from './countChanges';

const DAY_MS = 24 * 3600_000;
// A little more than a year, after which a runbook wants a review anyway.
const KEPT_DAYS = 400;

/** What of a runbook on a shelf tells of its review. */
export interface Reviewable {
  id: string;
  runbook: { meta: Pick<RunbookMeta, 'lastReviewed'> };
  source: Pick<RunbookSource, 'collection'>;
}

/** Keeps in mind how much the code beside runbooks changes. */
export class CodeChanges {
  readonly #store: CodeChangeStore;
  readonly #targets: Pick<TargetStore, 'get'>;
  readonly #planner: Pick<TreePlanner, 'plan'>;
  readonly #changedFiles: number;
  readonly #now: () => Date;

  constructor(options: {
    store: CodeChangeStore;
    targets: Pick<TargetStore, 'get'>;
    planner: Pick<TreePlanner, 'plan'>;
    /** More are a lot. */
    changedFiles: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#targets = options.targets;
    this.#planner = options.planner;
    this.#changedFiles = options.changedFiles;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Notes what a push changed, once however often it is told of.
   *
   * @returns refs of the entities beside whose runbooks something changed.
   */
  async note(push: Push): Promise<string[]> {
    const { after: head } = push;
    if (!head) {
      return [];
    }
    const day = this.#day(0);
    const counts = countChanges(push, codeRootsOf(await this.#planner.plan()));
    await this.#store.add(
      counts.map(({ root: { tree, folder }, files }) => ({
        tree,
        folder,
        head,
        day,
        files,
      })),
    );
    return [...new Set(counts.flatMap(({ root }) => root.entityRefs))];
  }

  /**
   * @param shelved - runbooks of the entity
   * @returns by runbook id, the day by which the code had changed a lot since its review.
   */
  async changedALot(
    entityRef: string,
    shelved: Reviewable[],
  ): Promise<Map<string, string>> {
    const reviewed = shelved.flatMap(({ id, runbook, source }) => {
      const { lastReviewed } = runbook.meta;
      return lastReviewed && source.collection === undefined
        ? { id, lastReviewed }
        : [];
    });
    const place = reviewed.length
      ? (await this.#targets.get(entityRef))?.places.find(
          ({ collection }) => collection === undefined,
        )
      : undefined;
    if (!place) {
      return new Map();
    }
    const [since] = reviewed.map(({ lastReviewed }) => lastReviewed).sort();
    const changes = await this.#store.listAfter(
      { tree: place.tree, folder: place.folder ?? '' },
      since,
    );
    return new Map(
      reviewed.flatMap(({ id, lastReviewed }) => {
        const day = changedALotAt(changes, lastReviewed, this.#changedFiles);
        return day ? [[id, day]] : [];
      }),
    );
  }

  /** Forgets what was long ago. */
  async forget(): Promise<void> {
    await this.#store.removeBefore(this.#day(KEPT_DAYS));
  }

  #day(ago: number): string {
    return new Date(this.#now().getTime() - ago * DAY_MS)
      .toISOString()
      .slice(0, 10);
  }
}
