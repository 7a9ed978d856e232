import type {
  Override,
  SwapRequest,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { NoteStore } from './NoteStore';
import type { OverrideStore } from './OverrideStore';
import type { SwapStore } from './SwapStore';

/** Keeps overrides. */
export interface OverrideLedger extends OverrideStore {
  add(override: Override): Promise<void>;

  /** Schedules that one of these is on call for by an override that touches the window. */
  schedulesNaming(people: string[], window: TimeWindow): Promise<string[]>;

  /** @returns undefined for one that there never was; of one that was removed, what had passed of it. */
  get(
    scheduleId: string,
    id: string,
  ): Promise<(Override & { removedAt?: string }) | undefined>;

  /** Cuts one short, and keeps that it was longer. */
  remove(
    id: string,
    removal: { end: string; by: string; at: string },
  ): Promise<void>;
}

/** A swap, with who answered it, and whether somebody is at it. */
export interface SwapRecord extends SwapRequest {
  /** Full ref of a User. */
  answeredBy?: string;
  /** Until then its provider is asked to take it; past where whoever asked is gone. */
  claimedUntil?: string;
}

/** Keeps swaps; one whose shift began stays open here, and is called expired where it is told. */
export interface SwapLedger extends SwapStore {
  add(swap: SwapRequest): Promise<void>;

  get(id: string): Promise<SwapRecord | undefined>;

  /** @returns false where it was answered before: then nothing changes. */
  answer(
    id: string,
    answer: {
      status: 'accepted' | 'declined' | 'withdrawn';
      by: string;
      at: string;
    },
  ): Promise<boolean>;

  /**
   * Notes of one that is open that its provider is being asked to take it.
   *
   * @param claim.claim - unique
   * @param claim.until - when the claim lapses
   */
  claim(id: string, claim: { claim: string; until: string }): Promise<void>;

  /** Lets it be answered again, unless somebody else claimed it since. */
  release(id: string, claim: string): Promise<void>;
}

/** What is kept of changes to schedules. */
export interface ChangeSet {
  readonly overrides: OverrideLedger;
  readonly swaps: SwapLedger;
  readonly notes: NoteStore;
}

/** The stores, and changes over them. */
export interface ChangeStores extends ChangeSet {
  /**
   * Changes a schedule, one after the other over all replicas; all or nothing is kept.
   *
   * @remarks Work uses the given stores only: others wait for its end, on SQLite for ever.
   */
  change<T>(
    scheduleId: string,
    work: (stores: ChangeSet) => Promise<T>,
  ): Promise<T>;
}
