/**
 * Where one attempt to deploy stands.
 *
 * @remarks
 * GitHub's states map one to one; `waiting` waits for an approval. A state that
 * has no mapping is kept as `unmapped` with its name in `statusName`.
 *
 * @public
 */
export type DeploymentStatus =
  | 'queued'
  | 'waiting'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'cancelled'
  | 'inactive'
  | 'unmapped';

/**
 * What was put somewhere.
 *
 * @public
 */
export interface DeploymentVersion {
  /** Full commit SHA. */
  commit: string;
  /** Branch or tag that was deployed. */
  ref?: string;
  /** What people call it, such as `v1.42.0`; the short commit where nothing else is known. */
  label: string;
  message?: string;
  author?: string;
  authorAvatarUrl?: string;
  commitUrl?: string;
}

/** @public */
export interface Actor {
  login: string;
  displayName?: string;
  avatarUrl?: string;
  url?: string;
}

/**
 * One part of a deployment: a job of the workflow (a quality gate) or the stack
 * operation that it drove.
 *
 * @public
 */
export interface DeploymentStep {
  /** Unique within the deployment. */
  id: string;
  kind: 'job' | 'stack' | 'approval';
  title: string;
  status: DeploymentStatus | 'skipped';
  statusName?: string;
  startedAt?: string;
  finishedAt?: string;
  url?: string;
  /** First cause of a failure, one sentence. */
  cause?: string;
}

/**
 * An approval that a deployment waits for.
 *
 * @public
 */
export interface PendingApproval {
  since: string;
  /** Users and teams that may approve, as the host names them. */
  approvers: { kind: 'user' | 'team'; name: string; url?: string }[];
  /** Where to approve. */
  url: string;
  /** Set while a wait timer of the environment runs. */
  waitTimerMinutes?: number;
}

/**
 * Why a deployment failed: the first cause, not what followed from it.
 *
 * @public
 */
export interface FailureCause {
  /** One sentence that can stand alone. */
  summary: string;
  kind: 'job' | 'stack' | 'status';
  /** The failing job and step, or the failing logical resource. */
  where?: string;
  at?: string;
  url?: string;
}

/**
 * One attempt to put one version of an entity into one environment.
 *
 * @remarks All instants are ISO-8601 in UTC.
 *
 * @public
 */
export interface Deployment {
  id: string;
  entityRef: string;
  environment: string;
  version: DeploymentVersion;
  status: DeploymentStatus;
  /** The source's own word, given where `status` is `unmapped`. */
  statusName?: string;
  createdAt: string;
  startedAt?: string;
  finishedAt?: string;
  /** The source's own time of its latest change. */
  updatedAt: string;
  creator?: Actor;
  /** Id of the source that reported it, such as `github`. */
  source: string;
  /** Id in the source. */
  sourceId: string;
  /** Derived from a workflow run because the repository has no deployments. */
  inferred: boolean;
  description?: string;
  /** The deployment or its run on the source's host. */
  url?: string;
  /** Where the deployed thing answers. */
  environmentUrl?: string;
  steps: DeploymentStep[];
  approval?: PendingApproval;
  failure?: FailureCause;
  changeCategory: 'standard' | 'normal' | 'emergency';
  /** Who allowed an emergency change, in the change's own words. */
  emergencyApprovedBy?: string;
  /** False where it began outside the environment's window; what has not begun is not judged. */
  insideWindow: boolean;
  /** This attempt put an older version back. */
  rollback: boolean;
  observedAt: string;
}
