import type { Status } from '@callboard/backstage-plugin-environments-common';
import type { RunbookFreshness } from './Freshness';
import type { ProcedureStanding } from './ProcedureOccurrence';
import type {
  Runbook,
  RunbookDiagnostic,
  RunbookKind,
  RunbookMeta,
} from './Runbook';
import type { RunSummary } from './RunbookRun';

/**
 * Where a runbook lies.
 *
 * @public
 */
export interface RunbookSource {
  /** In its repository, such as `docs/runbooks/website-down.md`. */
  path: string;
  /** Where people read it. */
  url: string;
  /** Where people change it; absent where the host has no such page. */
  editUrl?: string;
  /** Of the organisation's collection that it came from; absent for the entity's own. */
  collection?: string;
}

/** @public */
export interface RunbookSummary {
  /** Stable while the runbook keeps its file and title. */
  id: string;
  /** The entity whose tab shows it. */
  entityRef: string;
  slug: string;
  title: string;
  kind: RunbookKind;
  severity?: string;
  owner?: string;
  /** Steps in it, nested ones included. */
  steps: number;
  freshness: RunbookFreshness;
  source: RunbookSource;
  /** The newest run that was finished. */
  lastRun?: RunSummary;
  openRuns: RunSummary[];
  /** Of a procedure. */
  procedure?: ProcedureStanding;
}

/**
 * A check that is not healthy, or an alarm, and the runbooks for it.
 *
 * @public
 */
export interface CheckWithRunbooks {
  environment: string;
  /** Of the environment. */
  tier: 'development' | 'staging' | 'production';
  resultId: string;
  checkId: string;
  title: string;
  subject?: string;
  /** True of an alarm, for which production should have a runbook. */
  alarm?: boolean;
  status: Status;
  summary: string;
  since: string;
  runbooks: { id: string; title: string }[];
}

/**
 * Answer for one entity's runbooks.
 *
 * @public
 */
export type EntityRunbooks =
  | {
      kind: 'not-configured';
      entityRef: string;
      /** Annotations any of which would configure it. */
      missing: string[];
      /** Where we looked, such as `docs/runbooks`. */
      looked: string[];
    }
  | {
      kind: 'invalid-annotation';
      entityRef: string;
      problems: { annotation: string; value: string; message: string }[];
    }
  | {
      kind: 'runbooks';
      entityRef: string;
      /** By title. */
      runbooks: RunbookSummary[];
      /** What is not healthy now, worst first; empty too where nothing tells. */
      firing: CheckWithRunbooks[];
      /** Files with something to mend. */
      diagnostics: { path: string; url: string; items: RunbookDiagnostic[] }[];
      /** Places that could not be read; what was known of them is shown. */
      problems: { source: string; message: string; since: string }[];
      /** When the repository was read last; absent before the first time. */
      observedAt?: string;
      may: RunbookRights;
    };

/**
 * What the caller may do with an entity's runbooks.
 *
 * @public
 */
export interface RunbookRights {
  run: boolean;
  sign: boolean;
  automate: boolean;
}

/** @public */
export interface RunbookDetails extends RunbookSummary {
  /** Names the version that is shown. */
  contentHash: string;
  runbook: Runbook;
  meta: RunbookMeta;
  /** Environments of the entity, with the values that variables take there. */
  environments: {
    name: string;
    title: string;
    tier: 'development' | 'staging' | 'production';
    variables: Record<string, string>;
  }[];
  firing: CheckWithRunbooks[];
  /** Newest first, at most 20. */
  runs: RunSummary[];
  diagnostics: RunbookDiagnostic[];
  observedAt: string;
  may: RunbookRights;
}
