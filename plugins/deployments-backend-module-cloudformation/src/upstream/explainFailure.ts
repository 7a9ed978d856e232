import { NotAllowedError } from '@backstage/errors';
import {
  translateAwsError,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/** The actions that this module needs besides listing stacks. */
export type CloudFormationAction =
  | 'DescribeStacks'
  | 'DescribeStackEvents'
  | 'ListChangeSets'
  | 'DescribeStackResourceDrifts'
  | 'DetectStackDrift';

/** What a failed call means, for people. */
export interface ExplainedFailure {
  /** One sentence or two: where, what, and what to do. */
  message: string;
  /** Asking again will not help until somebody changes a policy. */
  denied: boolean;
}

/**
 * Explains why one call failed.
 *
 * @throws the error itself where it says that the work was given up.
 */
export function explainFailure(
  error: unknown,
  action: CloudFormationAction,
  place: AwsPlace,
): ExplainedFailure {
  const translated = translateAwsError(error, place);
  if (translated.name === 'AbortError') throw translated;
  const denied = translated instanceof NotAllowedError;
  const permission = `cloudformation:${action}`;
  const message =
    denied && !translated.message.includes('cloudformation:')
      ? `${translated.message} The call needs ${permission}.`
      : translated.message;
  return { message, denied };
}
