/** A point in time: a `Date`, or milliseconds since the epoch as the sandbox's clock gives them. */
export type Instant = Date | number;

/** An account and a region in it. */
export interface Place {
  accountId: string;
  region: string;
}

/** A stack by name. */
export interface StackRef extends Place {
  stackName: string;
}

export interface ResourceSpec {
  logicalId: string;
  /** As CloudFormation spells it, for example `AWS::Lambda::Function`. */
  type: string;
  physicalId: string;
}

/** Where a resource says what to do when it is in trouble. */
export interface RunbookNote {
  said: 'in the description' | 'by a tag';
  url: () => string;
}

export interface StackSpec extends StackRef {
  createdAt: Instant;
  tags: Record<string, string>;
  /** Visible once the creation has succeeded. */
  outputs: Record<string, string>;
  /** In the order in which they are created. */
  resources: ResourceSpec[];
  description?: string;
  parameters?: Record<string, string>;
  /** The template's text; made up from resources and outputs if absent. */
  template?: string;
  terminationProtection?: boolean;
  /** By logical id. */
  runbooks?: Record<string, RunbookNote>;
}

export type OperationKind = 'create' | 'update' | 'delete';

export interface OperationFailure {
  logicalId: string;
  /** Needed when the failing resource is a new one that the stack does not have yet. */
  resourceType?: string;
  /** The resource event's `ResourceStatusReason`, word for word. */
  reason: string;
}

export interface OperationSpec extends StackRef {
  kind: OperationKind;
  startAt: Instant;
  durationSeconds: number;
  outcome: 'success' | 'failure';
  /** Required when the outcome is `failure`. */
  failure?: OperationFailure;
  /** The stack's tags from now on; a rollback puts the old ones back. */
  tags?: Record<string, string>;
  outputs?: Record<string, string>;
  template?: string;
  /** Logical ids of the resources that an update touches; a few are picked if absent. */
  changed?: string[];
  clientRequestToken?: string;
}

export interface PropertyDifferenceSpec {
  /** JSON pointer into the resource's properties, for example `/MemorySize`. */
  path: string;
  /** Absent when the template says nothing of it (somebody added it). */
  expected?: string;
  /** Absent when somebody removed it. */
  actual?: string;
}

export interface DriftSpec extends StackRef {
  /** The instant at which reality departs from the template. */
  at: Instant;
  /** The resources that differ from now on; empty when all is in order again. */
  resources: {
    logicalId: string;
    /** The resource is gone altogether. */
    deleted?: boolean;
    differences?: PropertyDifferenceSpec[];
  }[];
  /** A drift detection that somebody ran. Without one, AWS does not know of the drift either. */
  detectedAt?: Instant;
}

export interface ChangeSpec {
  action: 'Add' | 'Modify' | 'Remove';
  logicalId: string;
  type: string;
  physicalId?: string;
  /** Whether a modified resource is replaced. */
  replacement?: 'True' | 'False' | 'Conditional';
  /** Names of the properties that change. */
  properties?: string[];
}

export interface ChangeSetSpec extends StackRef {
  changeSetName: string;
  createdAt: Instant;
  changes: ChangeSpec[];
  description?: string;
  tags?: Record<string, string>;
  /** Why the change set could not be created; it is FAILED then. */
  failedReason?: string;
  /** From when on it is gone, because it was executed or deleted. */
  goneAt?: Instant;
}
