import type { Instant, Job, Run } from '../../world/model';
import type { Repository } from '../../world/Repository';
import { viewJob, type StepView } from '../../world/views';
import type { Links } from '../Links';
import { isoInstant, isoInstantOrNull } from './isoInstant';
import { nodeId } from './renderAccount';

/** `job` of GitHub's contract. */
export function renderJob(
  links: Links,
  repository: Repository,
  run: Run,
  job: Job,
  now: Instant,
) {
  const view = viewJob(job, now)!;
  const api = links.repositoryApi(repository);
  const hasRunner = view.startedAt !== undefined && job.steps.length > 0;
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.workflow.name,
    head_branch: run.branch,
    run_url: links.runApi(repository, run),
    run_attempt: 1,
    node_id: nodeId('CR', job.id),
    head_sha: run.sha,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: links.jobWeb(repository, run, job),
    status: view.status,
    conclusion: view.conclusion,
    created_at: isoInstant(job.createdAt),
    // GitHub gives the time of creation until the job starts.
    started_at: isoInstant(view.startedAt ?? job.createdAt),
    completed_at: isoInstantOrNull(view.completedAt),
    name: job.name,
    steps: view.steps.map(renderStep),
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: hasRunner ? 7 : 0,
    runner_name: hasRunner ? 'sandbox runner 7' : '',
    runner_group_id: 0,
    runner_group_name: hasRunner ? 'GitHub Actions' : '',
  };
}

function renderStep({ step, status }: StepView) {
  return {
    name: step.name,
    status,
    conclusion: status === 'completed' ? step.conclusion : null,
    number: step.number,
    started_at: status === 'queued' ? null : isoInstant(step.startedAt),
    completed_at: status === 'completed' ? isoInstant(step.completedAt) : null,
  };
}
