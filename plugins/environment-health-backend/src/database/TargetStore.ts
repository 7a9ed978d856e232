import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { Target } from '../model/Target';

/** Keeps the entities whose environments are checked. */
export interface TargetStore {
  get(entityRef: string): Promise<Target | undefined>;

  /**
   * Reads a target and makes every other transaction that locks it wait, so
   * that the results of one entity and what is projected from them agree.
   */
  lock(entityRef: string): Promise<Target | undefined>;

  /** A text that differs once any target came, changed or left. */
  revision(): Promise<string>;

  /** What every sound target is bound to. */
  listEnvironments(): Promise<EntityEnvironments[]>;

  /**
   * Keeps targets and notes that they were seen.
   *
   * @returns refs of those that are new or differ from what was kept.
   */
  put(targets: Target[], seenAt: string): Promise<string[]>;

  /** Refs of those not seen since an instant. */
  listUnseen(since: string): Promise<string[]>;

  remove(entityRefs: string[]): Promise<void>;
}
