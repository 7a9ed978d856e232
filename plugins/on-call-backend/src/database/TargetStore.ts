import type { Target } from '../targets/Target';

/** Keeps the entities that name who is on call for them. */
export interface TargetStore {
  getMany(entityRefs: string[]): Promise<Target[]>;

  /** A text that differs once any target came, changed or left. */
  revision(): Promise<string>;

  /** What is named at all, by provider. */
  listKeys(): Promise<Map<string, string[]>>;

  /** Those of the keys that anything names. */
  namedKeys(provider: string, keys: string[]): Promise<Set<string>>;

  /**
   * Refs of those that name keys.
   *
   * @param options.several - only those that name other keys besides
   */
  listOf(
    provider: string,
    keys: string[],
    options?: { several?: boolean },
  ): Promise<string[]>;

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
