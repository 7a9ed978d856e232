import type { DeploymentSource } from '@callboard/backstage-plugin-deployments-node';
import type {
  Deployment,
  LogTail,
} from '@callboard/backstage-plugin-deployments-common';
import { explainGithubError } from '../client/explainGithubError';
import type { GithubClient, RepositoryAddress } from '../client/GithubClient';
import type { GithubClients } from '../client/GithubClients';
import { isFailed } from '../mapping/deploymentStatus';
import { failedJob } from '../mapping/failureOfRun';
import { runReference } from '../mapping/runReference';
import { failedStepOf } from '../mapping/toSteps';
import { webAddress } from '../mapping/webAddress';
import type { WorkflowJob } from '../runs/schemas';
import type { WorkflowRuns } from '../runs/WorkflowRuns';
import { logTail } from './logTail';
import { readEnd } from './readEnd';

const LINES = 60;
const MOST_LOG_BYTES = 512 * 1024;

type Details = Awaited<
  ReturnType<NonNullable<DeploymentSource['readDetails']>>
>;

/** Opens the log of the job that a deployment failed in. */
export class GithubDetails {
  constructor(
    private readonly clients: GithubClients,
    private readonly runs: WorkflowRuns,
  ) {}

  /** What fails is told in `problems`, in a sentence. */
  async read(
    deployment: Deployment,
    repository: RepositoryAddress | undefined,
    signal?: AbortSignal,
  ): Promise<Details> {
    const runId = repository && runOf(deployment, repository);
    if (!repository || !runId || !isFailed(deployment.status)) {
      return {};
    }
    try {
      const client = this.clients.get(repository);
      const jobs = await this.runs.jobs(client, repository, runId, signal);
      const named = jobs.filter(({ name }) =>
        deployment.failure?.where?.startsWith(name),
      );
      const job = failedJob(named) ?? failedJob(jobs);
      return job
        ? { log: await this.logOf(client, repository, job, signal) }
        : {};
    } catch (error) {
      const message =
        (error as { status?: number }).status === 404
          ? `${repository.host} no longer keeps the log of this deployment`
          : explainGithubError(error, repository.host);
      return { problems: [{ source: 'github', message }] };
    }
  }

  private async logOf(
    client: GithubClient,
    repository: RepositoryAddress,
    job: WorkflowJob,
    signal?: AbortSignal,
  ): Promise<LogTail> {
    const stream = await client.download(
      'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs',
      { owner: repository.owner, repo: repository.name, job_id: job.id },
      signal,
    );
    const step = failedStepOf(job);
    return {
      job: job.name,
      step: step?.name,
      url: webAddress(job.html_url),
      lines: logTail(await readEnd(stream, MOST_LOG_BYTES), {
        lines: LINES,
        from: step?.started_at ?? undefined,
        to: step?.completed_at ?? undefined,
      }),
    };
  }
}

/** The run is known by the deployment's page, whose host and repository must be the entity's. */
function runOf(
  deployment: Deployment,
  repository: RepositoryAddress,
): string | undefined {
  if (!deployment.url || !URL.canParse(deployment.url)) {
    return undefined;
  }
  const { protocol } = new URL(deployment.url);
  return runReference(
    deployment.url,
    `${protocol}//${repository.host}/${repository.owner}/${repository.name}`,
  )?.runId;
}
