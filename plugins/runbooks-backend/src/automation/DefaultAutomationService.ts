import { createHash } from 'node:crypto';
import {
  ConflictError,
  InputError,
  isError,
  NotFoundError,
} from '@backstage/errors';
import {
  flattenSteps,
  type AutomationPreview,
  type AutomationRequest,
  type RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunAnnouncer } from '../runs/RunAnnouncer';
import type { RunPresenter } from '../runs/RunPresenter';
import type { RunRecord, StoredRun } from '../runs/RunRecord';
import type { RunOptions, RunUserOptions } from '../runs/RunService';
import type { RunStore } from '../runs/RunStore';
import type { RunSurroundings } from '../runs/RunSurroundings';
import type { AutomationMetrics } from './AutomationMetrics';
import type { AutomationRecord } from './AutomationRecord';
import type { AutomationService } from './AutomationService';
import type { AutomationStore } from './AutomationStore';
import { DISPATCH_PATIENCE_MS, later } from './followSchedule';
import { newsOfDispatch } from './newsOf';
import { planAutomation, type AutomationPlan } from './planAutomation';
import type { WorkflowHost } from './WorkflowHost';

/** {@inheritDoc AutomationService} */
export class DefaultAutomationService implements AutomationService {
  readonly #runs: RunStore;
  readonly #store: AutomationStore;
  readonly #host: WorkflowHost;
  readonly #surroundings: RunSurroundings;
  readonly #presenter: RunPresenter;
  readonly #announcer: RunAnnouncer;
  readonly #metrics: AutomationMetrics;

  constructor(options: {
    runs: RunStore;
    store: AutomationStore;
    host: WorkflowHost;
    surroundings: RunSurroundings;
    presenter: RunPresenter;
    announcer: RunAnnouncer;
    metrics: AutomationMetrics;
  }) {
    this.#runs = options.runs;
    this.#store = options.store;
    this.#host = options.host;
    this.#surroundings = options.surroundings;
    this.#presenter = options.presenter;
    this.#announcer = options.announcer;
    this.#metrics = options.metrics;
  }

  async preview(
    runId: string,
    name: string,
    _options: RunOptions,
  ): Promise<AutomationPreview> {
    const stored = await this.#read(runId);
    const plan = await this.#plan(stored, name);
    const { automation, address } = plan;
    const before = await this.#store.findActive(flightOf(stored.run, name));
    const ref = await this.#refOf(plan).catch(error => {
      if (isError(error) && error.name === 'ServiceUnavailableError') {
        return { failed: error.message };
      }
      throw error;
    });
    const failed = typeof ref === 'object' ? ref.failed : undefined;
    const blocked =
      plan.blocked ?? (before && sentenceOf(before, stored.run)) ?? failed;
    return {
      name,
      title: automation.title,
      repository: address ? `${address.owner}/${address.name}` : '',
      workflow: address?.workflow ?? automation.workflow,
      ref: typeof ref === 'string' ? ref : '',
      inputs: plan.inputs,
      ...(plan.environment !== undefined && { environment: plan.environment }),
      ...(plan.confirmBy !== undefined && { confirmBy: plan.confirmBy }),
      ...(blocked !== undefined && { blocked }),
      url: address && !failed ? this.#host.pageOf(address) : '',
    };
  }

  async start(
    runId: string,
    name: string,
    request: AutomationRequest,
    { credentials, may }: RunUserOptions,
  ): Promise<{ run: RunDetails; automation: AutomationRecord }> {
    const stored = await this.#read(runId);
    const answer = async (automation: AutomationRecord) => ({
      run: await this.#presenter.present(await this.#read(runId), may),
      automation,
    });
    const earlier = await this.#store.get(runId, request.requestId);
    if (earlier) {
      return answer(sameAutomation(earlier, name));
    }
    const plan = await this.#plan(stored, name);
    const { address } = plan;
    if (plan.blocked !== undefined || !address) {
      throw new ConflictError(plan.blocked ?? `${name} cannot be started here`);
    }
    assertConfirmed(plan, request.confirmation);
    assertStep(stored, request.stepId);

    const requestedAt = new Date().toISOString();
    const ref = await this.#refOf(plan);
    const record: AutomationRecord = {
      runId,
      requestId: request.requestId,
      name,
      ...(request.stepId !== undefined && { stepId: request.stepId }),
      address,
      ref,
      inputs: plan.inputs,
      ...(plan.environment !== undefined && { environment: plan.environment }),
      state: 'dispatching',
      text: `GitHub is asked to run ${address.workflow} of ${address.owner}/${address.name} at ${ref}.`,
      by: credentials.principal.userEntityRef,
      requestedAt,
      dueAt: later(requestedAt, DISPATCH_PATIENCE_MS),
      flight: flightOf(stored.run, name),
    };
    const beginning = await this.#store.begin(record, ({ run }) => {
      if (run.finished) {
        throw new ConflictError(
          `This run was finished by ${run.finished.by} at ${run.finished.at}; start another run`,
        );
      }
    });
    if (beginning.kind === 'known') {
      return answer(sameAutomation(beginning.record, name));
    }
    if (beginning.kind === 'busy') {
      throw new ConflictError(sentenceOf(beginning.record, stored.run));
    }
    await this.#announcer.announce(beginning.stored.run);
    await this.#dispatch(record);
    return answer((await this.#store.get(runId, record.requestId)) ?? record);
  }

  async #dispatch(record: AutomationRecord): Promise<void> {
    const { ref, inputs, address } = record;
    const outcome = await this.#host.dispatch(address, { ref, inputs });
    this.#metrics.dispatched(outcome.kind);
    const after = await this.#store.note(record, known =>
      // Nobody else learns of the answer; what was found out meanwhile says more.
      known.workflowRunId === undefined
        ? newsOfDispatch(known, outcome, {
            page: this.#host.pageOf(address),
            now: new Date().toISOString(),
          })
        : undefined,
    );
    if (after) {
      await this.#announcer.announce(after.run);
    }
  }

  async #read(runId: string): Promise<StoredRun> {
    const stored = await this.#runs.read(runId);
    if (!stored) {
      throw new NotFoundError(`No run ${runId} was found`);
    }
    return stored;
  }

  async #plan(stored: StoredRun, name: string): Promise<AutomationPlan> {
    return planAutomation(
      stored,
      name,
      await this.#surroundings.environmentsOf(stored.run.entityRef),
    );
  }

  /** @throws `ServiceUnavailableError` where GitHub does not say which branch is the default one. */
  async #refOf({ ref, address }: AutomationPlan): Promise<string> {
    return ref ?? (address ? this.#host.defaultBranch(address) : '');
  }
}

/** The same automation for the same entity and environment runs once at a time, in whatever run. */
function flightOf(
  { entityRef, runbookId, environment }: RunRecord,
  name: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([entityRef, runbookId, environment ?? null, name]))
    .digest('hex');
}

function sentenceOf(
  { name, by, requestedAt, runId }: AutomationRecord,
  run: RunRecord,
): string {
  return `${name} was started by ${by} at ${requestedAt}${
    runId === run.id ? '' : ' in another run'
  } and is not over yet; wait for its end`;
}

function sameAutomation(
  record: AutomationRecord,
  name: string,
): AutomationRecord {
  if (record.name !== name) {
    throw new ConflictError(
      `requestId: ${JSON.stringify(record.requestId)} was used to start ${
        record.name
      }; expected a new one for each start`,
    );
  }
  return record;
}

function assertConfirmed(
  { confirmBy, environment }: AutomationPlan,
  confirmation: string | undefined,
): void {
  if (confirmBy !== undefined && confirmation !== confirmBy) {
    throw new InputError(
      `confirmation: expected ${JSON.stringify(
        confirmBy,
      )}, the name of what is started ${
        environment === undefined
          ? 'without an environment'
          : `in ${environment}`
      }, and not ${JSON.stringify(confirmation ?? '')}`,
    );
  }
}

function assertStep({ run, runbook }: StoredRun, stepId: string | undefined) {
  if (
    stepId !== undefined &&
    !flattenSteps(runbook).some(({ step }) => step.id === stepId)
  ) {
    throw new InputError(
      `stepId: ${JSON.stringify(stepId)} is no step of ${
        run.runbookTitle
      } as it was when this run was started`,
    );
  }
}
