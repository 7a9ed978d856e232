import { z } from 'zod/v4';
import type { ConditionalReader } from '../client/ConditionalReader';
import type { GithubClient, RepositoryAddress } from '../client/GithubClient';
import {
  pendingDeployment,
  workflowJob,
  workflowRun,
  type PendingDeployment,
  type WorkflowJob,
  type WorkflowRun,
} from './schemas';

const JOBS_PER_PAGE = 100;
const MOST_JOB_PAGES = 5;

const jobsPage = z.object({
  total_count: z.number(),
  jobs: z.array(workflowJob),
});
const runsPage = z.object({ workflow_runs: z.array(workflowRun) });
const pendingList = z.array(pendingDeployment);

/** Reads workflow runs and what belongs to them. */
export class WorkflowRuns {
  constructor(private readonly reader: ConditionalReader) {}

  /** Jobs of a run's latest attempt; none where the run has been deleted since. */
  async jobs(
    ...args: Parameters<WorkflowRuns['readJobs']>
  ): Promise<WorkflowJob[]> {
    try {
      return await this.readJobs(...args);
    } catch (error) {
      if ((error as { status?: number }).status === 404) {
        return [];
      }
      throw error;
    }
  }

  private async readJobs(
    client: GithubClient,
    repository: RepositoryAddress,
    runId: string,
    signal?: AbortSignal,
  ): Promise<WorkflowJob[]> {
    const jobs: WorkflowJob[] = [];
    for (let page = 1; page <= MOST_JOB_PAGES; page += 1) {
      const answer = await this.reader.read(
        client,
        {
          route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
          parameters: {
            ...addressOf(repository),
            run_id: runId,
            per_page: JOBS_PER_PAGE,
            page,
          },
          schema: jobsPage,
          what: 'the jobs of a workflow run',
        },
        signal,
      );
      jobs.push(...answer.jobs);
      if (
        answer.jobs.length < JOBS_PER_PAGE ||
        jobs.length >= answer.total_count
      ) {
        break;
      }
    }
    return jobs;
  }

  /** Environments that a run waits for. */
  async pendingDeployments(
    client: GithubClient,
    repository: RepositoryAddress,
    runId: string,
    signal?: AbortSignal,
  ): Promise<PendingDeployment[]> {
    return this.reader.read(
      client,
      {
        route:
          'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
        parameters: { ...addressOf(repository), run_id: runId },
        schema: pendingList,
        what: 'pending deployments',
      },
      signal,
    );
  }

  /** Newest runs on a branch, of one workflow file or of all. */
  async onBranch(
    client: GithubClient,
    repository: RepositoryAddress,
    query: { branch: string; workflow?: string; limit: number },
    signal?: AbortSignal,
  ): Promise<WorkflowRun[]> {
    const { branch, workflow, limit } = query;
    const answer = await this.reader.read(
      client,
      {
        route: workflow
          ? 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs'
          : 'GET /repos/{owner}/{repo}/actions/runs',
        parameters: {
          ...addressOf(repository),
          ...(workflow ? { workflow_id: workflow } : {}),
          branch,
          exclude_pull_requests: true,
          per_page: limit,
        },
        schema: runsPage,
        what: 'workflow runs',
      },
      signal,
    );
    return answer.workflow_runs;
  }
}

function addressOf({ owner, name }: RepositoryAddress) {
  return { owner, repo: name };
}
