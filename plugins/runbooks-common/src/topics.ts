import type { RunSummary } from './types';

/**
 * Topic of {@link RunbookRunEvent}.
 *
 * @public
 */
export const runbookRunTopic = 'callboard.runbooks.run';

/**
 * Published after a run was started or finished.
 *
 * @public
 */
export interface RunbookRunEvent {
  kind: 'started' | 'finished';
  run: RunSummary;
}

/**
 * Signal channel of one entity's runbooks; its messages carry nothing and mean "read again".
 *
 * @public
 */
export const runbooksSignalChannel = (entityRef: string): string =>
  `runbooks:${entityRef}`;

/**
 * Signal channel of one run; its messages mean "read again".
 *
 * @public
 */
export const runSignalChannel = (runId: string): string =>
  `runbooks:run:${runId}`;

/**
 * Signal channel for pages over many entities.
 *
 * @public
 */
export const runbooksPortfolioSignalChannel = 'runbooks';
