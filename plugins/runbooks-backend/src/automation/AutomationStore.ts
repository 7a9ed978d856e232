import type { StoredRun } from '../runs/RunRecord';
import type { AutomationNews, AutomationRecord } from './AutomationRecord';

/** What became of the attempt to begin an automation. */
export type AutomationBeginning =
  /** It is the one and only, and is to be dispatched now. */
  | { kind: 'begun'; stored: StoredRun }
  /** The same request was here before. */
  | { kind: 'known'; record: AutomationRecord }
  /** Another one is not over yet. */
  | { kind: 'busy'; record: AutomationRecord };

/** Keeps automations, each with its events in the run that it belongs to. */
export interface AutomationStore {
  get(runId: string, requestId: string): Promise<AutomationRecord | undefined>;

  /**
   * Keeps an automation before it is dispatched, with an event in its run.
   *
   * @param check - told the run as it stands, locked; throws to begin nothing
   * @throws `NotFoundError` when there is no such run.
   */
  begin(
    record: AutomationRecord,
    check: (stored: StoredRun) => void,
  ): Promise<AutomationBeginning>;

  /**
   * Keeps news of an automation, with an event in its run where people would see a difference.
   *
   * @param decide - told the automation as it stands, locked; undefined leaves it as it is
   * @returns the run, where it got an event.
   */
  note(
    key: { runId: string; requestId: string },
    decide: (known: AutomationRecord) => AutomationNews | undefined,
  ): Promise<StoredRun | undefined>;

  /** One that keeps others of its flight from being started. */
  findActive(flight: string): Promise<AutomationRecord | undefined>;

  /** Those to be looked at by now, the longest due first. */
  listDue(now: string, limit: number): Promise<AutomationRecord[]>;

  findByWorkflowRun(
    host: string,
    workflowRunId: string,
  ): Promise<AutomationRecord | undefined>;

  /** Those of a repository that are followed without their workflow run being known. */
  listUnmatched(repository: {
    host: string;
    owner: string;
    name: string;
  }): Promise<AutomationRecord[]>;

  /** Which of these workflow runs belong to an automation. */
  listTaken(host: string, workflowRunIds: string[]): Promise<Set<string>>;
}
