import {
  scheduleProblem,
  type ProcedureRecord,
  type RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunLedger } from '../runs/RunLedger';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import { OccurrenceMemory } from './OccurrenceMemory';

const DAY_MS = 86_400_000;
// A procedure that falls due once a year is judged by the last time.
const RUNS_SINCE_DAYS = 400;

/** A runbook that falls due, and what was done of it. */
export interface ShelvedProcedure {
  shelved: ShelvedSummary;
  record: ProcedureRecord;
  /** Instant at which the first of its runs was too long ago to be read; absent where none will be. */
  runsLapseAt?: string;
}

/** Brings procedures, the runs of them and the holidays together. */
export class ProcedureReader {
  readonly #ledger: Pick<RunLedger, 'listOfProcedures'>;
  readonly #holidays: string[];
  readonly #memory = new OccurrenceMemory();

  constructor(options: {
    ledger: Pick<RunLedger, 'listOfProcedures'>;
    holidays: string[];
  }) {
    this.#ledger = options.ledger;
    this.#holidays = options.holidays;
  }

  /**
   * @param runbooks - those without a schedule are left out
   * @param options.entityRefs - those that they belong to, where they are few
   */
  async read(
    runbooks: ShelvedSummary[],
    options: { now: Date; entityRefs?: string[] },
  ): Promise<ShelvedProcedure[]> {
    const scheduled = runbooks.filter(
      // One that cannot be understood, which its author was told, hides no other.
      ({ runbook: { meta } }) =>
        meta.schedule && !scheduleProblem(meta.schedule),
    );
    if (!scheduled.length) {
      return [];
    }
    const runs = await this.#ledger.listOfProcedures({
      entityRefs: options.entityRefs,
      since: new Date(
        options.now.getTime() - RUNS_SINCE_DAYS * DAY_MS,
      ).toISOString(),
    });
    const byProcedure = new Map<string, RunSummary[]>();
    for (const run of runs) {
      const key = `${run.entityRef} ${run.runbookId}`;
      const known = byProcedure.get(key);
      if (known) {
        known.push(run);
      } else {
        byProcedure.set(key, [run]);
      }
    }
    return scheduled.map(shelved => {
      const own = byProcedure.get(`${shelved.entityRef} ${shelved.id}`) ?? [];
      return {
        shelved,
        record: {
          schedule: shelved.runbook.meta.schedule!,
          runs: own,
          firstSeenAt: shelved.firstSeenAt,
          holidays: this.#holidays,
          times: (schedule, window) => this.#memory.times(schedule, window),
        },
        runsLapseAt: lapseOf(own),
      };
    });
  }
}

function lapseOf(runs: RunSummary[]): string | undefined {
  const [oldest] = runs.flatMap(({ finished }) => finished?.at ?? []).sort();
  return (
    oldest &&
    new Date(Date.parse(oldest) + RUNS_SINCE_DAYS * DAY_MS + 1).toISOString()
  );
}
