import type {
  StackResource,
  StackSummary,
} from '@callboard/backstage-plugin-environments-node';

/** A stack as it was last listed. */
export interface StackRecord {
  summary: StackSummary;
  /** Absent where no target has the stack, so that nobody asked. */
  resources?: StackResource[];
  /** {@link stackVersion} of the stack that the resources belong to. */
  resourcesVersion?: string;
}

/** A text that differs once the resources of a stack may have changed. */
export function stackVersion(summary: StackSummary): string {
  return `${summary.updatedAt} ${summary.status}`;
}
