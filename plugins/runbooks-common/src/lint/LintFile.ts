import type { RunbookDiagnostic } from '../types';

/**
 * A Markdown file to look through.
 *
 * @public
 */
export interface LintFile {
  /** In its repository. */
  path: string;
  markdown: string;
}

/**
 * What is known besides the files themselves.
 *
 * @public
 */
export interface LintOptions {
  /** Tells which reviews are overdue. */
  now: Date;
  /**
   * Whether there is a file or folder at a path in the repository. Relative links are
   * not looked at where absent.
   */
  exists?: (path: string) => boolean;
}

/**
 * Something to mend, and in which file.
 *
 * @public
 */
export interface LintFinding extends RunbookDiagnostic {
  path: string;
}
