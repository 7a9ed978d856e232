import type { StampedFacts } from '../ingest/foldFacts';
import type { StepRecord } from '../model/StepRecord';

/** A step's folded facts with what identifies them. */
export interface FoldedStep {
  runId: string;
  stepId: string;
  folded: StampedFacts;
}

/** Keeps the steps of runs. */
export interface StepStore {
  /** Folded facts of whole runs of one source. */
  getFolded(
    entityRef: string,
    source: string,
    runIds: string[],
  ): Promise<FoldedStep[]>;

  put(entityRef: string, source: string, steps: FoldedStep[]): Promise<void>;

  /** Steps of runs, of any source. */
  getByRuns(entityRef: string, runIds: string[]): Promise<StepRecord[]>;
}
