import type { LoggerService } from '@backstage/backend-plugin-api';
import type { RunAnnouncer } from '../runs/RunAnnouncer';
import type { AutomationMetrics } from './AutomationMetrics';
import type { AutomationNews, AutomationRecord } from './AutomationRecord';
import type { AutomationStore } from './AutomationStore';
import {
  DISPATCH_PATIENCE_MS,
  FOLLOW_MS,
  later,
  nextLook,
  SEARCH_MS,
} from './followSchedule';
import { matchDispatch, searchFrom } from './matchDispatch';
import { newsOfRun } from './newsOf';
import type { WorkflowHost, WorkflowRun } from './WorkflowHost';

const AT_ONCE = 100;

/** Follows workflows that were started until they end, and writes into the runs how they stand. */
export class AutomationFollower {
  readonly #store: AutomationStore;
  readonly #host: WorkflowHost;
  readonly #announcer: RunAnnouncer;
  readonly #metrics: AutomationMetrics;
  readonly #logger: LoggerService;

  constructor(options: {
    store: AutomationStore;
    host: WorkflowHost;
    announcer: RunAnnouncer;
    metrics: AutomationMetrics;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#host = options.host;
    this.#announcer = options.announcer;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
  }

  /** Looks at all that are due. One that cannot be looked at keeps no other from it. */
  async followDue(signal: AbortSignal, now = new Date()): Promise<void> {
    const at = now.toISOString();
    for (const record of await this.#store.listDue(at, AT_ONCE)) {
      if (signal.aborted) {
        return;
      }
      try {
        await this.#look(record, at, signal);
        this.#metrics.looked('success');
      } catch (error) {
        this.#metrics.looked('failure');
        this.#logger.warn(
          `Could not follow ${record.name} of run ${record.runId}: ${error}`,
        );
        await this.#later(record, at);
      }
    }
  }

  /** Takes what GitHub told of a workflow run by itself. */
  async take(
    repository: { host: string; owner: string; name: string },
    run: WorkflowRun,
    now = new Date(),
  ): Promise<void> {
    const at = now.toISOString();
    const record = await this.#store.findByWorkflowRun(repository.host, run.id);
    if (record) {
      await this.#note(record, known => newsOfRun(known, run, at));
      return;
    }
    // Perhaps one that is looked for: only its host can say whose it is.
    const waiting = await this.#store.listUnmatched(repository);
    for (const one of waiting) {
      if (
        one.state !== 'dispatching' &&
        one.address.workflow === run.workflow
      ) {
        await this.#search(one, at);
      }
    }
  }

  /** Writes news down, and tells who looks on. */
  async #note(
    record: AutomationRecord,
    decide: (known: AutomationRecord) => AutomationNews | undefined,
  ): Promise<void> {
    const stored = await this.#store.note(record, decide);
    if (stored) {
      await this.#announcer.announce(stored.run);
    }
  }

  async #look(
    record: AutomationRecord,
    now: string,
    signal: AbortSignal,
  ): Promise<void> {
    if (record.state === 'dispatching') {
      await this.#giveUpDispatch(record, now);
    } else if (now > later(record.requestedAt, FOLLOW_MS)) {
      await this.#end(record, 'It took longer than GitHub lets runs take.');
    } else if (record.workflowRunId === undefined) {
      await this.#search(record, now, signal);
    } else {
      await this.#read(record, record.workflowRunId, now, signal);
    }
  }

  /** Whoever was to dispatch it is gone: nobody knows how far that got. */
  async #giveUpDispatch(record: AutomationRecord, now: string): Promise<void> {
    await this.#note(record, known =>
      known.state === 'dispatching' &&
      now >= later(known.requestedAt, DISPATCH_PATIENCE_MS)
        ? {
            state: 'unknown',
            text: 'Callboard was stopped while it asked GitHub. Whether it was started is not known: look at the workflow on GitHub before you start it again.',
            url: this.#host.pageOf(known.address),
            dueAt: now,
          }
        : undefined,
    );
  }

  async #read(
    record: AutomationRecord,
    workflowRunId: string,
    now: string,
    signal: AbortSignal,
  ): Promise<void> {
    const run = await this.#host.getRun(record.address, workflowRunId, signal);
    if (run) {
      await this.#note(record, known => newsOfRun(known, run, now));
      await this.#later(record, now);
    } else {
      await this.#end(record, 'GitHub does not have its run any more.');
    }
  }

  async #search(
    record: AutomationRecord,
    now: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const { address, requestedAt } = record;
    const runs = await this.#host.listOwnDispatches(
      address,
      { since: searchFrom(requestedAt) },
      signal,
    );
    const taken = await this.#store.listTaken(
      address.host,
      runs.map(({ id }) => id),
    );
    const run = matchDispatch(
      record,
      runs.filter(({ id }) => !taken.has(id)),
      await this.#store.listUnmatched(address),
    );
    if (run) {
      await this.#note(record, known => newsOfRun(known, run, now));
    } else if (now < later(requestedAt, SEARCH_MS)) {
      await this.#later(record, now);
    } else {
      await this.#end(
        record,
        'Which run it became on GitHub could not be told for certain: look at the workflow there.',
      );
    }
  }

  /** Ends the search, where the state says already that nothing is known. */
  async #end(record: AutomationRecord, text: string): Promise<void> {
    await this.#note(record, known =>
      known.dueAt === undefined
        ? undefined
        : {
            state: 'unknown',
            text: known.state === 'unknown' ? known.text : text,
            dueAt: undefined,
          },
    );
  }

  async #later(record: AutomationRecord, now: string): Promise<void> {
    await this.#note(record, known =>
      known.dueAt !== undefined && known.dueAt <= now
        ? {
            state: known.state,
            text: known.text,
            dueAt: nextLook(known.requestedAt, now),
          }
        : undefined,
    );
  }
}
