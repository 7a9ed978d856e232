import type {
  RunbookDiagnostic,
  RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { MirroredCheck } from '../checks/CheckMirror';
import type { FileRecord } from '../database/TreeStore';
import type { ShelvedProcedure } from '../procedures/ProcedureReader';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import type { Target } from '../targets/Target';
import type { CompleteRow } from './RunbookView';

/** All that a view of a runbook is made of. */
export interface RunbookFacts {
  shelved: ShelvedSummary;
  /** Newest first; of very many the newest. */
  openRuns: RunSummary[];
  /** The newest that was finished. */
  lastRun?: RunSummary;
  /** Where it has a schedule that can be understood. */
  procedure?: ShelvedProcedure;
}

/** All that a view of an entity is made of. */
export interface EntityFacts {
  target: Target;
  /** By title. */
  shelved: ShelvedSummary[];
  /** Views of these. */
  runbooks: CompleteRow[];
  checks: MirroredCheck[];
  /** Files of its repositories, others' too. */
  leftOut: (FileRecord & { tree: string })[];
  /** By content hash: of files that hold runbooks. */
  ofDocuments: Map<string, RunbookDiagnostic[]>;
}
