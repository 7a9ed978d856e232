import type {
  Runbook,
  RunbookDiagnostic,
  RunbookDocument,
} from '@callboard/backstage-plugin-runbooks-common';

/** Keeps versions of files by their content. */
export interface DocumentStore {
  /** Which of these are kept. */
  listKnown(contentHashes: string[]): Promise<Set<string>>;
  markUsed(contentHashes: string[]): Promise<void>;
  put(documents: Map<string, RunbookDocument>): Promise<void>;
  /** What they hold, in the order of the file. */
  getRunbooks(contentHashes: string[]): Promise<Map<string, Runbook[]>>;
  diagnosticsOf(
    contentHashes: string[],
  ): Promise<Map<string, RunbookDiagnostic[]>>;

  /**
   * Notes which documents no file has any more, and forgets those for which that
   * was noted before an instant.
   *
   * @returns how many were forgotten.
   */
  forgetUnused(options: { now: string; before: string }): Promise<number>;
}
