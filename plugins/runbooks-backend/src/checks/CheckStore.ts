import type { CheckMirror, MirroredCheck } from './CheckMirror';

/** Keeps what Environment health told. */
export interface CheckStore extends CheckMirror {
  /**
   * Makes these the checks of an entity.
   *
   * @returns whether anything was kept otherwise before.
   */
  replace(entityRef: string, checks: MirroredCheck[]): Promise<boolean>;
  remove(entityRefs: string[]): Promise<void>;
  /** Refs of entities of which any are kept. */
  listEntities(): Promise<string[]>;
}
