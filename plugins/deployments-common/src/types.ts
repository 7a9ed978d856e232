import type {
  Environment,
  EnvironmentTier,
} from '@callboard/backstage-plugin-environments-common';

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

/**
 * State of one CloudFormation stack that belongs to an entity's environment.
 *
 * @public
 */
export interface StackState {
  /** Id of the source that reported it; the backend fills it in. */
  source?: string;
  stackId: string;
  stackName: string;
  accountId: string;
  region: string;
  /** CloudFormation's own status name. */
  status: string;
  statusReason?: string;
  drift: 'in_sync' | 'drifted' | 'not_checked' | 'unknown';
  driftCheckedAt?: string;
  driftedResources?: number;
  /** Change sets that were created and not executed. */
  waitingChangeSets: {
    name: string;
    createdAt?: string;
    description?: string;
  }[];
  updatedAt: string;
  /** First failed event of the last operation, in a sentence. */
  cause?: FailureCause;
  version?: string;
  consoleUrl: string;
  observedAt: string;
}

/** @public */
export interface CommitSummary {
  sha: string;
  message: string;
  author?: string;
  committedAt?: string;
  url?: string;
  /** The pull request that brought it, where the message names one. */
  pullRequest?: { number: number; url: string };
}

/**
 * What two neighbouring environments' live versions differ by.
 *
 * @public
 */
export interface EnvironmentDrift {
  /** The lower environment. */
  from: string;
  /** The higher one. */
  to: string;
  /** Commits in `from` that `to` lacks. */
  ahead: number;
  /** Commits in `to` that `from` lacks, such as a hotfix. */
  behind: number;
  /** Newest first; may hold fewer than `ahead` where the source cut the list. */
  aheadCommits: CommitSummary[];
  behindCommits: CommitSummary[];
  url?: string;
}

/**
 * Whether what is shown can be believed, per source.
 *
 * @public
 */
export interface SourceState {
  source: string;
  title: string;
  /** Last time that the source answered for this entity. */
  observedAt?: string;
  /** Present while the source fails: what happened and since when. */
  error?: { message: string; since: string };
  /** Age in seconds above which what is shown counts as stale. */
  staleAfterSeconds: number;
}

/** @public */
export interface BoardEnvironment {
  environment: Pick<Environment, 'name' | 'title' | 'tier' | 'window'>;
  /** Newest deployment that succeeded. */
  live?: Deployment;
  /** Newest attempt, where it is newer than `live` and did not succeed. */
  attempt?: Deployment;
  stacks: StackState[];
  /** Names of stacks that the entity names and that do not exist. */
  missingStacks?: string[];
  window: { open: boolean; nextOpening?: string };
}

/**
 * Answer for one entity's board.
 *
 * @public
 */
export type DeploymentBoard =
  | {
      kind: 'not-configured';
      entityRef: string;
      /** Annotations any of which would configure it. */
      missing: string[];
    }
  | {
      kind: 'invalid-annotation';
      entityRef: string;
      problems: { annotation: string; value: string; message: string }[];
    }
  | {
      kind: 'board';
      entityRef: string;
      environments: BoardEnvironment[];
      drift: EnvironmentDrift[];
      sources: SourceState[];
      /** Names of environments seen in a source that match no configured one. */
      otherEnvironments: string[];
    };

/** @public */
export interface DeploymentHistoryPage {
  items: Deployment[];
  nextCursor?: string;
  totalItems: number;
}

/** @public */
export interface DeploymentHistoryQuery {
  environment?: string[];
  status?: DeploymentStatus[];
  source?: string[];
  /** Also those of environments that match no configured one. */
  includeOther?: boolean;
  cursor?: string;
  /** 1 to 100; 20 where absent. */
  limit?: number;
}

/** @public */
export interface StackEvent {
  at: string;
  logicalId: string;
  resourceType: string;
  status: string;
  reason?: string;
  /** True for the event that caused the failure. */
  firstCause: boolean;
}

/** @public */
export interface LogTail {
  job: string;
  step?: string;
  lines: string[];
  url?: string;
}

/**
 * What is read from the sources when somebody opens one deployment.
 *
 * @public
 */
export interface DeploymentDetails {
  deployment: Deployment;
  stacks: {
    stack: Pick<
      StackState,
      'stackName' | 'accountId' | 'region' | 'status' | 'consoleUrl'
    >;
    events: StackEvent[];
  }[];
  log?: LogTail;
  /** Parts that could not be read, each in a sentence. */
  problems: { source: string; message: string }[];
}

/**
 * What needs somebody, most urgent first.
 *
 * @public
 */
export type AttentionReason =
  | 'failed'
  | 'waiting'
  | 'stack-failed'
  | 'stack-drifted'
  | 'hotfix'
  | 'behind'
  | 'source-failed';

/** @public */
export interface PortfolioCell {
  environment: string;
  tier: EnvironmentTier;
  live?: Pick<
    Deployment,
    'id' | 'version' | 'finishedAt' | 'createdAt' | 'url'
  >;
  attempt?: Pick<
    Deployment,
    | 'id'
    | 'version'
    | 'status'
    | 'statusName'
    | 'createdAt'
    | 'updatedAt'
    | 'url'
    | 'failure'
  >;
  observedAt?: string;
}

/** @public */
export interface PortfolioRow {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  cells: PortfolioCell[];
  attention: {
    reason: AttentionReason;
    environment?: string;
    sentence: string;
    since?: string;
  }[];
}

/** @public */
export interface PortfolioQuery {
  owner?: string[];
  system?: string[];
  environment?: string[];
  /** Rows with an attempt or live deployment in one of these. */
  status?: DeploymentStatus[];
  /** Only rows that need somebody. */
  attention?: boolean;
  /** Part of the service's name or title. */
  text?: string;
  cursor?: string;
  /** 1 to 100; 20 where absent. */
  limit?: number;
}

/** @public */
export interface PortfolioPage {
  items: PortfolioRow[];
  environments: Pick<Environment, 'name' | 'title' | 'tier'>[];
  nextCursor?: string;
  totalItems: number;
  counts: { attention: number; waiting: number; failed: number };
}
