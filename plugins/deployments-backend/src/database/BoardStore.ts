import type { KeptBoard } from '../board/KeptBoard';
import type { SourceStateRecord } from '../model/SourceStateRecord';

/** Keeps the projected boards. */
export interface BoardStore {
  /** The board with the states of its sources: one indexed read. */
  read(
    entityRef: string,
  ): Promise<{ board: KeptBoard; states: SourceStateRecord[] } | undefined>;

  /** @param lacksComparison - a difference between environments is not known yet */
  put(board: KeptBoard, lacksComparison: boolean): Promise<void>;

  /** Entities whose boards lack a comparison. */
  listLackingComparison(): Promise<string[]>;

  remove(entityRefs: string[]): Promise<void>;
}
