import type { Instant, Run, Workflow } from '../../world/model';
import type { Repository } from '../../world/Repository';
import { viewRun } from '../../world/views';
import type { Links } from '../Links';
import { isoInstant } from './isoInstant';
import { nodeId, renderAccount } from './renderAccount';
import { renderSimpleCommit } from './renderCommit';
import { renderMinimalRepository } from './renderRepository';

/** `workflow-run` of GitHub's contract. */
export function renderRun(
  links: Links,
  repository: Repository,
  run: Run,
  now: Instant,
) {
  const view = viewRun(run, now)!;
  const url = links.runApi(repository, run);
  const commit = repository.commits.get(run.sha)!;
  const actor = renderAccount(links, run.actor);
  const minimal = renderMinimalRepository(links, repository);
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow.path,
    display_title: run.title,
    run_number: run.number,
    event: run.event,
    status: view.status,
    conclusion: view.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.id + 1_000_000_000,
    check_suite_node_id: nodeId('CS', run.id),
    url,
    html_url: links.runWeb(repository, run),
    pull_requests: [],
    created_at: isoInstant(run.createdAt),
    updated_at: isoInstant(view.updatedAt),
    actor,
    triggering_actor: actor,
    run_attempt: 1,
    referenced_workflows: [],
    run_started_at: isoInstant(run.createdAt),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${links.repositoryApi(repository)}/check-suites/${
      run.id + 1_000_000_000
    }`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${links.repositoryApi(repository)}/actions/workflows/${
      run.workflow.id
    }`,
    head_commit: renderSimpleCommit(repository, commit),
    repository: minimal,
    head_repository: minimal,
  };
}

export function renderWorkflow(
  links: Links,
  repository: Repository,
  workflow: Workflow,
) {
  const html = links.repositoryWeb(repository);
  const file = workflow.path.split('/').pop();
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: 'active',
    created_at: isoInstant(repository.createdAt),
    updated_at: isoInstant(repository.createdAt),
    url: `${links.repositoryApi(repository)}/actions/workflows/${workflow.id}`,
    html_url: `${html}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${html}/actions/workflows/${file}/badge.svg`,
  };
}
