import type {
  DeploymentObservation,
  StepsObservation,
} from '@callboard/backstage-plugin-deployments-node';
import { explainGithubError } from '../client/explainGithubError';
import type { GithubClient, RepositoryAddress } from '../client/GithubClient';
import { isFailed, isFinished } from '../mapping/deploymentStatus';
import { failureOfRun } from '../mapping/failureOfRun';
import { instant } from '../mapping/instants';
import { toApproval } from '../mapping/toApproval';
import { toSteps } from '../mapping/toSteps';
import { normalise } from '../sweep/assignEnvironments';
import type { Remembered } from '../sweep/RepositoryMemory';
import type { Observed } from '../sweep/toObservations';
import type { RunAllowance } from './RunAllowance';
import type { WorkflowJob } from './schemas';
import type { WorkflowRuns } from './WorkflowRuns';

export interface Enriched {
  deployments: DeploymentObservation[];
  steps: StepsObservation[];
  problems: { entityRef: string; message: string }[];
}

/** Adds to deployments what their workflow runs know: gates, causes, approvals. */
export class RunEnricher {
  constructor(
    private readonly runs: WorkflowRuns,
    private readonly client: GithubClient,
    private readonly repository: RepositoryAddress,
    private readonly remembered: Remembered,
    private readonly allowance: RunAllowance,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Opens the runs of those observations that `wanted` selects.
   *
   * A run that has ended is opened once; one that goes on, every time.
   */
  async enrich(
    observed: Observed[],
    wanted: (observation: DeploymentObservation) => boolean,
  ): Promise<Enriched> {
    const result: Enriched = { deployments: [], steps: [], problems: [] };
    const jobsOf = new Map<string, Promise<WorkflowJob[]>>();
    for (const one of observed) {
      const { observation } = one;
      let enriched = observation;
      if (observation.runId && wanted(observation)) {
        try {
          enriched = await this.open(one, observed, jobsOf, result.steps);
        } catch (error) {
          result.problems.push({
            entityRef: observation.entityRef,
            message: `Jobs of ${this.repository.owner}/${
              this.repository.name
            }: ${explainGithubError(error, this.client.host)}`,
          });
        }
      }
      result.deployments.push(enriched);
    }
    return result;
  }

  private async open(
    { observation, jobId }: Observed,
    siblings: Observed[],
    jobsOf: Map<string, Promise<WorkflowJob[]>>,
    steps: StepsObservation[],
  ): Promise<DeploymentObservation> {
    const { entityRef, runId = '', status, updatedAt } = observation;
    const marker = `${entityRef} ${runId}`;
    const failed = isFailed(status);
    if (isFinished(status) && !jobsOf.has(runId)) {
      const known = this.remembered.runs[marker];
      // The cause that was found then is stored; the status's own words are not to replace it.
      const unchanged = { ...observation, failure: failed ? undefined : null };
      if (known && known >= updatedAt) {
        return unchanged;
      }
      if (!failed && (this.client.isScarce || !this.allowance.take())) {
        return observation;
      }
    }

    const reading =
      jobsOf.get(runId) ??
      this.runs.jobs(this.client, this.repository, runId, this.signal);
    jobsOf.set(runId, reading);
    const jobs = await reading;
    const told = steps.some(
      one => one.entityRef === entityRef && one.runId === runId,
    );
    if (jobs.length > 0 && !told) {
      const environments = environmentByJob(siblings, runId);
      steps.push({
        kind: 'steps',
        entityRef,
        runId,
        steps: toSteps(jobs, id => environments.get(id)),
      });
    }
    if (jobs.every(job => job.status === 'completed') && isFinished(status)) {
      this.remembered.runs[marker] = updatedAt;
    }
    const own = jobs.find(job => String(job.id) === jobId);
    return {
      ...observation,
      startedAt: observation.startedAt ?? instant(startOf(own)),
      failure: failed
        ? failureOfRun(jobs, jobId) ?? observation.failure
        : observation.failure,
      approval:
        status === 'waiting'
          ? await this.approvalOf(observation)
          : observation.approval,
    };
  }

  private async approvalOf(observation: DeploymentObservation) {
    const pending = await this.runs.pendingDeployments(
      this.client,
      this.repository,
      observation.runId ?? '',
      this.signal,
    );
    const own = pending.find(
      ({ environment }) =>
        normalise(environment.name) ===
        normalise(observation.sourceEnvironment),
    );
    return toApproval(
      {
        since: observation.approval?.since ?? observation.updatedAt,
        url: observation.url ?? '',
      },
      own,
    );
  }
}

/** Jobs that carry out one environment's deployment, by the environment. */
function environmentByJob(siblings: Observed[], runId: string) {
  return new Map(
    siblings.flatMap(({ observation, jobId }) =>
      jobId && observation.runId === runId && !observation.inferred
        ? [[jobId, observation.sourceEnvironment] as const]
        : [],
    ),
  );
}

function startOf(job: WorkflowJob | undefined): string | null | undefined {
  return job && job.status !== 'queued' && job.status !== 'waiting'
    ? job.started_at
    : undefined;
}
