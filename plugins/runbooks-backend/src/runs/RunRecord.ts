import type {
  Runbook,
  RunbookSource,
  RunEvent,
  RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

/** A run as it is kept, without its events. */
export interface RunRecord extends RunSummary {
  /** Of the request that started it. */
  requestId: string;
  /** Names the version of the runbook that it was started from. */
  runbookHash: string;
  /** Of the file that the runbook was read from. */
  contentHash: string;
  source: RunbookSource;
  repository?: ShelvedRunbook['repository'];
  /** Values that variables had in its environment when it was started. */
  variables: Record<string, string>;
  /** Of its last event. */
  seq: number;
}

/** A run with all that was added to it, in order. */
export interface StoredRun {
  run: RunRecord;
  runbook: Runbook;
  events: RunEvent[];
}

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** An event that has not got its place yet. */
export type NewRunEvent = WithoutSeq<RunEvent>;
