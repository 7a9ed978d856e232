import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';

/** The figures of a run's progress as texts take them. */
export function progressFigures({ progress }: Pick<RunSummary, 'progress'>) {
  return {
    ticked: String(progress.ticked),
    of: String(progress.of),
  };
}
