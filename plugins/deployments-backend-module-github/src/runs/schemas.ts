import { z } from 'zod/v4';

const text = z.string().nullish();

const account = z.object({
  login: z.string(),
  name: text,
  avatar_url: text,
  html_url: text,
});

/** A job of a run, alike in REST and in webhooks. */
export const workflowJob = z.object({
  id: z.number(),
  run_id: z.number(),
  name: z.string(),
  status: text,
  conclusion: text,
  created_at: text,
  started_at: text,
  completed_at: text,
  html_url: text,
  steps: z
    .array(
      z.object({
        name: z.string(),
        number: z.number().nullish(),
        status: text,
        conclusion: text,
        started_at: text,
        completed_at: text,
      }),
    )
    .nullish(),
});

export type WorkflowJob = z.infer<typeof workflowJob>;

/** A run, alike in REST and in webhooks. */
export const workflowRun = z.object({
  id: z.number(),
  name: text,
  path: text,
  event: text,
  status: text,
  conclusion: text,
  head_branch: text,
  head_sha: z.string(),
  html_url: text,
  display_title: text,
  created_at: z.string(),
  run_started_at: text,
  updated_at: z.string(),
  actor: account.nullish(),
  triggering_actor: account.nullish(),
  head_commit: z
    .object({
      message: text,
      author: z.object({ name: text }).nullish(),
    })
    .nullish(),
});

export type WorkflowRun = z.infer<typeof workflowRun>;

/** Who may approve, alike in pending deployments and in webhooks. */
export const reviewer = z.object({
  type: z.string(),
  reviewer: z
    .object({
      login: text,
      name: text,
      slug: text,
      html_url: text,
    })
    .nullish(),
});

export type Reviewer = z.infer<typeof reviewer>;

export const pendingDeployment = z.object({
  environment: z.object({ name: z.string(), html_url: text }),
  wait_timer: z.number().nullish(),
  wait_timer_started_at: text,
  reviewers: z.array(reviewer).nullish(),
});

export type PendingDeployment = z.infer<typeof pendingDeployment>;

export { account };
