/**
 * The shapes of the sandbox's GitHub. Every fact carries the instant at which it
 * becomes true; facts later than now are planned and not yet visible.
 */

/** Epoch milliseconds. */
export type Instant = number;

export interface Account {
  id: number;
  login: string;
  name: string;
  type: 'User' | 'Bot' | 'Organization';
}

export interface Commit {
  sha: string;
  message: string;
  author: Account;
  at: Instant;
  parents: string[];
  /** Paths that it changed. */
  touches: string[];
  /** What it and its ancestors did to contents of files, in order. */
  edits: readonly FileEdit[];
  /** What people call a build of it. */
  version: string;
}

/** New contents of a file. */
export interface FileEdit {
  path: string;
  /** Absent where the file is removed. */
  content?: string;
}

export interface Branch {
  name: string;
  /** Oldest first. */
  moves: { at: Instant; sha: string }[];
}

export interface Workflow {
  id: number;
  name: string;
  /** `.github/workflows/ci.yml` */
  path: string;
}

export interface RepositoryEnvironment {
  id: number;
  name: string;
  /** Who may approve; empty where no approval is asked. */
  reviewers: Account[];
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Step {
  number: number;
  name: string;
  startedAt: Instant;
  completedAt: Instant;
  conclusion: Conclusion;
}

export interface Job {
  id: number;
  name: string;
  createdAt: Instant;
  /** Present where the job's environment asks for approval; without `until` nobody has answered. */
  waits?: { until?: Instant };
  startedAt?: Instant;
  completedAt?: Instant;
  conclusion?: Conclusion;
  steps: Step[];
  /** The last lines of the failing step. */
  failureLog?: string[];
  deployment?: Deployment;
}

export interface Review {
  at: Instant;
  by: Account;
  state: 'approved' | 'rejected';
  comment: string;
  environment: string;
}

export interface Run {
  id: number;
  number: number;
  workflow: Workflow;
  event:
    | 'push'
    | 'pull_request'
    | 'schedule'
    | 'workflow_dispatch'
    | 'workflow_run';
  branch: string;
  sha: string;
  title: string;
  actor: Account;
  createdAt: Instant;
  startedAt: Instant;
  jobs: Job[];
  reviews: Review[];
  /** When its last job ends; absent while it waits for an answer. */
  completedAt?: Instant;
  conclusion?: Conclusion;
}

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'pending'
  | 'queued'
  | 'success'
  | 'waiting';

export interface DeploymentStatus {
  id: number;
  state: DeploymentState;
  at: Instant;
  creator: Account;
  description: string;
  environmentUrl?: string;
}

export interface Deployment {
  id: number;
  environment: string;
  sha: string;
  ref: string;
  creator: Account;
  createdAt: Instant;
  description: string | null;
  payload: Record<string, unknown>;
  production: boolean;
  transient: boolean;
  /** Oldest first. */
  statuses: DeploymentStatus[];
  run?: Run;
  job?: Job;
  /** Where the log lies, for deployments that no workflow did. */
  logUrl?: string;
}

/** Something that a webhook tells about, at the instant at which it happens. */
export type WebhookFact =
  | { event: 'push'; branch: string; sha: string }
  | { event: 'deployment'; action: 'created'; deployment: Deployment }
  | {
      event: 'deployment_status';
      action: 'created';
      deployment: Deployment;
      status: DeploymentStatus;
    }
  | {
      event: 'workflow_run';
      action: 'requested' | 'in_progress' | 'completed';
      run: Run;
    }
  | {
      event: 'workflow_job';
      action: 'queued' | 'waiting' | 'in_progress' | 'completed';
      run: Run;
      job: Job;
    }
  | {
      event: 'deployment_review';
      action: 'requested' | 'approved' | 'rejected';
      run: Run;
      job: Job;
      review?: Review;
    };
