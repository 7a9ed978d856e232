import { z } from 'zod';
import type { WorkflowRun } from '../WorkflowHost';

const text = z.string().nullish();

/** A run, alike in REST and in webhooks. */
export const workflowRun = z
  .object({
    id: z.number(),
    path: text,
    event: text,
    status: text,
    conclusion: text,
    head_branch: text,
    html_url: z.string(),
    created_at: z.iso.datetime({ offset: true }),
    updated_at: z.iso.datetime({ offset: true }),
    actor: z.object({ login: z.string() }).nullish().catch(undefined),
  })
  .transform(
    (run): WorkflowRun => ({
      id: String(run.id),
      // `.github/workflows/rollback.yml@main`, where it comes from elsewhere.
      workflow: run.path?.replace(/@.*$/, '').split('/').at(-1),
      event: run.event ?? undefined,
      ref: run.head_branch ?? undefined,
      actor: run.actor?.login,
      status: run.status ?? undefined,
      conclusion: run.conclusion ?? undefined,
      url: run.html_url,
      createdAt: new Date(run.created_at).toISOString(),
      updatedAt: new Date(run.updated_at).toISOString(),
    }),
  );

export const workflowRuns = z.object({ workflow_runs: z.array(workflowRun) });

/** Where `return_run_details` was asked for, and the host knows of it. */
export const dispatched = z.object({
  workflow_run_id: z.number(),
  html_url: z.url(),
});

export const repository = z.object({ default_branch: z.string().min(1) });

export const viewer = z.object({
  data: z.object({ viewer: z.object({ login: z.string() }) }),
});

export const workflowRunDelivery = z.object({
  repository: z.object({
    name: z.string(),
    html_url: z.url(),
    owner: z.object({ login: z.string() }),
  }),
  workflow_run: workflowRun,
});
