import type {
  HandOffNote,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';

/** What was changed about some schedules, as far as it counts at an instant. */
export interface ChangesAtHand {
  /** Those that wait for an answer, the earliest shift first. */
  swaps: SwapRequest[];
  /** Newest first. */
  notes: HandOffNote[];
}

/** Reads at once what the stores of changes tell one by one. */
export interface CurrentChanges {
  of(
    scheduleIds: string[],
    about: {
      now: string;
      /** From when on notes count. */
      notesSince: string;
    },
  ): Promise<ChangesAtHand>;
}
