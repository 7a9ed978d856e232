import type { Deployment } from './Deployment';
import type { StackState } from './StackState';

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
