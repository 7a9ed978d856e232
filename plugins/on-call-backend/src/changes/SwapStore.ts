import type { SwapRequest } from '@callboard/backstage-plugin-on-call-common';

/** Tells of swaps that people asked each other for. */
export interface SwapStore {
  /** Those that wait for an answer, the earliest shift first. */
  waiting(scheduleIds: string[], now: string): Promise<SwapRequest[]>;

  /** Those that wait for an answer and that a user asked for or is asked for, the earliest shift first. */
  waitingFor(userRef: string, now: string): Promise<SwapRequest[]>;
}
