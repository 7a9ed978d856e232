/**
 * Somebody knows of a failing check and says so. It marks the result and leaves
 * its status as it is; it ends with `until`, or when the check passes.
 *
 * @public
 */
export interface HealthAcknowledgement {
  id: string;
  /** Ref of the user. */
  by: string;
  reason: string;
  at: string;
  until: string;
}

/** @public */
export interface HealthAcknowledgementRequest {
  environment: string;
  /** Id of the result, as {@link HealthCheckResult.id}. */
  resultId: string;
  /** 1 to 500 characters. */
  reason: string;
  /** In the future, at most 90 days ahead. */
  until: string;
}
