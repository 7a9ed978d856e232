import type {
  Runbook,
  RunbookMeta,
  RunbookSource,
} from '@callboard/backstage-plugin-runbooks-common';

/** What lists show of a runbook on an entity's shelf; its text is not among it. */
export interface ShelvedSummary {
  /** Unique within the entity; stable while the runbook keeps its file and title. */
  id: string;
  entityRef: string;
  /** Of the file that it was read from; names the version. */
  contentHash: string;
  runbook: RunbookOutline;
  /** Steps in it, nested ones included. */
  steps: number;
  source: RunbookSource;
  /** When the entity was first seen with it: a procedure is not missed for days before. */
  firstSeenAt: string;
  /** Day by which the code beside it had changed a lot since its review, when that was judged last. */
  codeChangedOn?: string;
}

/** What of a runbook is known without its text. */
export interface RunbookOutline
  extends Pick<Runbook, 'slug' | 'title' | 'kind'> {
  meta: Pick<
    RunbookMeta,
    | 'severity'
    | 'owner'
    | 'alarms'
    | 'checks'
    | 'environments'
    | 'lastReviewed'
    | 'reviewEvery'
    | 'schedule'
    | 'duration'
    | 'role'
  >;
}
