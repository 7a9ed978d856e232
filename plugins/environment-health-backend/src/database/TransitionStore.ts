import type {
  TransitionRecord,
  TransitionScope,
} from '../model/TransitionRecord';

/** Keeps what was in which status when. */
export interface TransitionStore {
  /** The newest stretch of each of an entity's environments, and of their availability. */
  listLatest(entityRef: string): Promise<TransitionRecord[]>;

  /** Stretches of an entity that had not ended by `from`, oldest first. */
  list(
    entityRef: string,
    query: {
      scope: TransitionScope;
      from: string;
      /** Names; all where absent. */
      environments?: string[];
    },
  ): Promise<TransitionRecord[]>;

  /** Adds stretches; one of the same beginning is replaced. */
  put(transitions: TransitionRecord[]): Promise<void>;

  /** @returns how many stretches that ended before an instant were removed. */
  removeEndedBefore(before: string): Promise<number>;
}
