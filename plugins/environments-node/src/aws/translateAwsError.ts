import {
  AuthenticationError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { AwsPlace } from './AwsClientsService';

const DENIED =
  /^(AccessDenied|Unauthorized|AuthorizationError|NotAuthorized|OptInRequired|Forbidden)/;
const NOT_AUTHENTICATED =
  /^(ExpiredToken|RequestExpired|InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|MissingAuthenticationToken|AuthFailure|CredentialsProviderError|TokenRefreshRequired|InvalidIdentityToken|IDPRejectedClaim)/;
const THROTTLED =
  /^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|BandwidthLimitExceeded|PriorRequestNotComplete|SlowDown|LimitExceededException)/;
const SERVER_FAULT =
  /^(TimeoutError|NetworkingError|ServiceUnavailable|InternalFailure|InternalError|InternalServer)/;
const UNREACHABLE =
  /\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT)\b/;

interface AwsErrorShape {
  name?: string;
  code?: string;
  message?: string;
  $fault?: string;
  $retryable?: { throttling?: boolean };
  $metadata?: { httpStatusCode?: number };
}

/**
 * Puts what the AWS SDK throws into words of ours: which account and region,
 * what went wrong, what to do.
 *
 * @remarks
 * AWS's own text is passed on only where we have no better one, and then without
 * access keys. An abort, and an error that is one of ours already, comes back as it is.
 *
 * @returns `NotAllowedError`, `AuthenticationError`, `NotFoundError`, `InputError`,
 * or `ServiceUnavailableError` for everything else, an unreadable answer included.
 *
 * @public
 */
export function translateAwsError(error: unknown, place: AwsPlace): Error {
  const {
    name = 'Error',
    code = '',
    message = '',
    ...facts
  } = readShape(error);
  if (error instanceof Error && (name === 'AbortError' || isOurs(error))) {
    return error;
  }
  const where = `AWS account ${place.accountId} in ${place.region}`;
  const status = facts.$metadata?.httpStatusCode ?? 0;

  if (THROTTLED.test(name) || facts.$retryable?.throttling || status === 429) {
    return new ServiceUnavailableError(
      `${where} is throttling our calls (${name}). They are tried again later; if this stays, look for other callers or ask AWS for a higher limit.`,
    );
  }
  if (NOT_AUTHENTICATED.test(name)) {
    return new AuthenticationError(
      `${where} did not accept our credentials (${name}). Check or renew the credentials configured for this account under aws.accounts or aws.accountDefaults.`,
    );
  }
  if (DENIED.test(name) || status === 403) {
    const action = /perform: ([\w-]+:\w+)/.exec(message)?.[1];
    if (action?.startsWith('sts:Assume')) {
      return new NotAllowedError(
        `${where} does not let us assume the role that is configured for it. Check that the role exists and that its trust policy names the identity of this backend.`,
      );
    }
    return new NotAllowedError(
      action
        ? `${where} does not allow ${action}. Allow it to the role that is configured for this account.`
        : `${where} refused access (${name}). Check the policy and trust of the role that is configured for this account.`,
    );
  }
  // What the SDK does not recognise as an error it wraps, keeping only the text.
  const unreachable = UNREACHABLE.exec(`${code} ${message}`)?.[1];
  if (unreachable || status >= 500 || SERVER_FAULT.test(name)) {
    return new ServiceUnavailableError(
      `${where} could not be reached or failed to answer (${
        unreachable ?? name
      }). It is tried again later; check the AWS status page and the network if this stays.`,
    );
  }
  const detail = `${where}: ${withoutKeys(message || name)}`;
  if (/NotFound|does not exist/i.test(`${name} ${message}`)) {
    return new NotFoundError(detail);
  }
  return facts.$fault === 'client'
    ? new InputError(detail)
    : new ServiceUnavailableError(
        `${where} gave an answer that could not be understood: ${withoutKeys(
          message || name,
        )}`,
      );
}

function readShape(error: unknown): AwsErrorShape {
  return typeof error === 'object' && error !== null
    ? (error as AwsErrorShape)
    : { message: String(error) };
}

function isOurs(error: Error): boolean {
  return [
    AuthenticationError,
    InputError,
    NotAllowedError,
    NotFoundError,
    ServiceUnavailableError,
  ].some(type => error instanceof type);
}

function withoutKeys(text: string): string {
  return text.replace(/\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g, '***');
}
