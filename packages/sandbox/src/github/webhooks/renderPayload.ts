import type { Account, Commit, Instant, WebhookFact } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { ScheduledFact } from '../../world/Schedule';
import { compareCommits } from '../../world/git/compareCommits';
import { touchOf } from '../../world/git/touchOf';
import { viewJob } from '../../world/views';
import type { Links } from '../Links';
import { isoInstant, isoInstantOrNull } from '../render/isoInstant';
import { avatarUrl, nodeId, renderAccount } from '../render/renderAccount';
import { emailOf, renderSimpleCommit } from '../render/renderCommit';
import {
  renderDeployment,
  renderDeploymentStatus,
} from '../render/renderDeployment';
import { renderReviewers } from '../render/renderEnvironment';
import { renderJob } from '../render/renderJob';
import { renderRepository } from '../render/renderRepository';
import { renderRun, renderWorkflow } from '../render/renderRun';

/** The body of the webhook that tells a fact, as things stand at its instant. */
export function renderPayload(
  links: Links,
  { at, repository, fact }: ScheduledFact,
): Record<string, unknown> {
  return {
    ...renderSubject(links, repository, fact, at),
    repository: renderRepository(links, repository, at),
    ...(repository.owner.type === 'Organization' && {
      organization: renderOrganization(links, repository.owner),
    }),
    sender: renderAccount(links, senderOf(repository, fact)),
  };
}

function renderSubject(
  links: Links,
  repository: Repository,
  fact: WebhookFact,
  at: Instant,
): Record<string, unknown> {
  switch (fact.event) {
    case 'push':
      return renderPush(links, repository, fact, at);
    case 'deployment':
      return {
        action: fact.action,
        deployment: renderDeployment(links, repository, fact.deployment, at),
        ...renderWork(links, repository, fact.deployment.run, at),
      };
    case 'deployment_status':
      return {
        action: fact.action,
        deployment_status: renderDeploymentStatus(
          links,
          repository,
          fact.deployment,
          fact.status,
        ),
        deployment: renderDeployment(links, repository, fact.deployment, at),
        check_run: fact.deployment.job
          ? renderCheckRun(links, repository, fact.deployment, at)
          : null,
        ...renderWork(links, repository, fact.deployment.run, at),
      };
    case 'workflow_run':
      return {
        action: fact.action,
        ...renderWork(links, repository, fact.run, at),
      };
    case 'workflow_job':
      return {
        action: fact.action,
        workflow_job: renderJob(links, repository, fact.run, fact.job, at),
        ...(fact.job.deployment && {
          deployment: renderDeployment(
            links,
            repository,
            fact.job.deployment,
            at,
          ),
        }),
      };
    case 'deployment_review':
      return renderReview(links, repository, fact, at);
    default:
      throw new Error(`No payload for ${(fact as WebhookFact).event}`);
  }
}

function renderWork(
  links: Links,
  repository: Repository,
  run: (WebhookFact & { event: 'workflow_run' })['run'] | undefined,
  at: Instant,
) {
  return {
    workflow: run ? renderWorkflow(links, repository, run.workflow) : null,
    workflow_run: run ? renderRun(links, repository, run, at) : null,
  };
}

function renderCheckRun(
  links: Links,
  repository: Repository,
  { run, job }: (WebhookFact & { event: 'deployment' })['deployment'],
  at: Instant,
) {
  const view = viewJob(job!, at)!;
  const url = `${links.repositoryApi(repository)}/check-runs/${job!.id}`;
  const html = links.jobWeb(repository, run!, job!);
  return {
    id: job!.id,
    name: job!.name,
    node_id: nodeId('CR', job!.id),
    head_sha: run!.sha,
    external_id: String(job!.id),
    url,
    html_url: html,
    details_url: html,
    status: view.status,
    conclusion: view.conclusion,
    started_at: isoInstant(view.startedAt ?? job!.createdAt),
    completed_at: isoInstantOrNull(view.completedAt),
  };
}

function renderReview(
  links: Links,
  repository: Repository,
  fact: WebhookFact & { event: 'deployment_review' },
  at: Instant,
) {
  const { action, run, job, review } = fact;
  const environment = repository.environment(job.deployment!.environment)!;
  const view = viewJob(job, at)!;
  const jobRun = {
    id: job.id,
    name: job.name,
    status: view.status,
    conclusion: view.conclusion,
    html_url: links.jobWeb(repository, run, job),
    created_at: isoInstant(job.createdAt),
    updated_at: isoInstant(at),
    environment: environment.name,
  };
  const common = {
    action,
    workflow_run: renderRun(links, repository, run, at),
    workflow_job_run: jobRun,
    reviewers: renderReviewers(links, environment),
    since: isoInstant(job.createdAt),
  };
  return review
    ? {
        ...common,
        workflow_job_runs: [jobRun],
        approver: renderAccount(links, review.by),
        comment: review.comment,
      }
    : {
        ...common,
        environment: environment.name,
        requestor: renderAccount(links, run.actor),
      };
}

function renderPush(
  links: Links,
  repository: Repository,
  { branch, sha }: WebhookFact & { event: 'push' },
  at: Instant,
) {
  const commit = repository.commits.get(sha)!;
  const before = repository.branches
    .get(branch)
    ?.moves.filter(move => move.at < at)
    .pop()?.sha;
  const pushed = before
    ? compareCommits(repository.commits, before, sha).ahead
    : [commit];
  const commits = pushed.map(each => ({
    ...renderSimpleCommit(repository, each),
    distinct: true,
    url: `${links.repositoryWeb(repository)}/commit/${each.sha}`,
    ...touched(repository, each),
  }));
  return {
    ref: `refs/heads/${branch}`,
    before: before ?? '0'.repeat(40),
    after: sha,
    created: before === undefined,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${links.repositoryWeb(repository)}/compare/${
      before?.slice(0, 12) ?? ''
    }...${sha.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: commit.author.login, email: emailOf(commit) },
  };
}

function touched(repository: Repository, commit: Commit) {
  const paths = { added: [], modified: [], removed: [] } as Record<
    ReturnType<typeof touchOf>,
    string[]
  >;
  for (const path of commit.touches) {
    paths[touchOf(repository, commit, path)].push(path);
  }
  return paths;
}

function senderOf(repository: Repository, fact: WebhookFact): Account {
  switch (fact.event) {
    case 'push':
      return repository.commits.get(fact.sha)!.author;
    case 'deployment':
      return fact.deployment.creator;
    case 'deployment_status':
      return fact.status.creator;
    case 'deployment_review':
      return fact.review?.by ?? fact.run.actor;
    default:
      return fact.run.actor;
  }
}

function renderOrganization(links: Links, account: Account) {
  const url = `${links.api}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('O', account.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: avatarUrl(links, account),
    description: account.name,
  };
}
