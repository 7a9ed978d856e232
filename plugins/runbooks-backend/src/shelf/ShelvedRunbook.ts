import type {
  Runbook,
  RunbookDiagnostic,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedSummary } from './ShelvedSummary';

/** A runbook as it lies on an entity's shelf. */
export interface ShelvedRunbook extends ShelvedSummary {
  runbook: Runbook;
  diagnostics: RunbookDiagnostic[];
  /** The repository; absent where it lies on no GitHub host. */
  repository?: {
    host: string;
    owner: string;
    name: string;
    /** Branch that it was read from. */
    branch: string;
  };
  /** When the repository was read last. */
  observedAt: string;
}
