import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import type { SourceStateRecord } from '../model/SourceStateRecord';

/** Keeps the projected boards. */
export interface BoardStore {
  /** The board with the states of its sources: one indexed read. */
  read(
    entityRef: string,
  ): Promise<
    { board: DeploymentBoard; states: SourceStateRecord[] } | undefined
  >;

  /** @param lacksComparison - a difference between environments is not known yet */
  put(board: DeploymentBoard, lacksComparison: boolean): Promise<void>;

  /** Entities whose boards lack a comparison. */
  listLackingComparison(): Promise<string[]>;

  remove(entityRefs: string[]): Promise<void>;
}
