import { z } from 'zod/v4';
import { account, reviewer, workflowJob, workflowRun } from '../runs/schemas';

const text = z.string().nullish();

/** The repository that every delivery names. */
export const repository = z.object({
  name: z.string(),
  html_url: z.url(),
  owner: z.object({ login: z.string() }),
});

export type RepositoryPayload = z.infer<typeof repository>;

export const deployment = z.object({
  id: z.number(),
  sha: z.string(),
  ref: text,
  environment: z.string(),
  description: text,
  payload: z.unknown(),
  creator: account.nullish(),
  created_at: z.string(),
  updated_at: z.string(),
});

export type DeploymentPayload = z.infer<typeof deployment>;

/** The run behind a deployment: a part of what the run's own deliveries carry. */
export const runBehind = z
  .object({ id: z.number(), event: text, display_title: text })
  .nullish()
  .catch(undefined);

export type RunBehind = z.infer<typeof runBehind>;

export const deploymentDelivery = z.object({
  action: z.string(),
  repository,
  deployment,
  workflow_run: runBehind,
});

export const deploymentStatusDelivery = z.object({
  action: z.string(),
  repository,
  deployment,
  deployment_status: z.object({
    state: z.string(),
    description: text,
    environment: text,
    target_url: text,
    log_url: text,
    environment_url: text,
    created_at: z.string(),
    updated_at: text,
  }),
  workflow_run: runBehind,
});

export const workflowRunDelivery = z.object({
  action: z.string(),
  repository,
  workflow: z.object({ path: text }).nullish().catch(undefined),
  workflow_run: workflowRun,
});

export const workflowJobDelivery = z.object({
  action: z.string(),
  repository,
  workflow_job: workflowJob.extend({ head_branch: text }),
  deployment: deployment.nullish().catch(undefined),
});

const jobRun = z.object({
  environment: text,
  html_url: text,
});

export const deploymentReviewDelivery = z.object({
  action: z.string(),
  repository,
  since: text,
  environment: text,
  approver: account.nullish().catch(undefined),
  comment: text,
  reviewers: z.array(reviewer).nullish().catch(undefined),
  workflow_run: z.object({
    id: z.number(),
    html_url: text,
    updated_at: text,
  }),
  workflow_job_run: jobRun.nullish().catch(undefined),
  workflow_job_runs: z.array(jobRun).nullish().catch(undefined),
});
