import type { Target } from '../targets/Target';

/** Keeps the entities whose runbooks are looked for. */
export interface TargetStore {
  get(entityRef: string): Promise<Target | undefined>;
  getMany(entityRefs: string[]): Promise<Map<string, Target>>;
  list(): Promise<Target[]>;
  listRefs(): Promise<string[]>;

  /** A text that differs once any target came, changed or left. */
  revision(): Promise<string>;

  /**
   * Keeps targets and notes that they were seen.
   *
   * @returns refs of those that are new or differ from what was kept.
   */
  put(targets: Target[], seenAt: string): Promise<string[]>;

  /** Refs of those not seen since an instant. */
  listUnseen(since: string): Promise<string[]>;

  remove(entityRefs: string[]): Promise<void>;

  /** Components of certain types that have no runbook but those of collections, and do not say that it is meant so. */
  listWithoutRunbooks(filter: {
    types: string[];
    owner?: string[];
  }): Promise<{ entityRef: string; owner?: string }[]>;
}
