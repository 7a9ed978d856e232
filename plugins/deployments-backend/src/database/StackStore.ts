import type { StackRecord, StackSetRecord } from '../model/StackRecord';

/** Keeps the present state of stacks, and which of them there are. */
export interface StackStore {
  list(entityRef: string): Promise<StackRecord[]>;
  put(entityRef: string, stacks: StackRecord[]): Promise<void>;
  listSets(entityRef: string): Promise<StackSetRecord[]>;
  putSets(entityRef: string, sets: StackSetRecord[]): Promise<void>;
}
