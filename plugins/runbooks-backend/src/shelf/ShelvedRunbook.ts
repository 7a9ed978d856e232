import type {
  Runbook,
  RunbookDiagnostic,
  RunbookSource,
} from '@callboard/backstage-plugin-runbooks-common';

/** A runbook as it lies on an entity's shelf. */
export interface ShelvedRunbook {
  /** Unique within the entity; stable while the runbook keeps its file and title. */
  id: string;
  entityRef: string;
  /** Of the file that it was read from; names the version. */
  contentHash: string;
  runbook: Runbook;
  diagnostics: RunbookDiagnostic[];
  source: RunbookSource;
  /** The repository; absent where it lies on no GitHub host. */
  repository?: {
    host: string;
    owner: string;
    name: string;
    /** Branch that it was read from. */
    branch: string;
  };
  /** When the entity was first seen with it: a procedure is not missed for days before. */
  firstSeenAt: string;
  /** When the repository was read last. */
  observedAt: string;
}
