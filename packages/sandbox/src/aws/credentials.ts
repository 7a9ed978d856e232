import type { IncomingHttpHeaders } from 'http';
import { AwsError, expiredToken } from './AwsError';
import type { AwsWorld } from './AwsWorld';
import { readSessionToken } from './sessionToken';

/** Who signed a request. */
export interface Caller {
  accountId: string;
  arn: string;
  userId: string;
}

export interface Signature {
  accessKeyId: string;
  region: string;
  /** The service's signing name, for example `cloudformation`. */
  service: string;
}

/** Access key ids that need no session: `SANDBOX` and the account's twelve digits. Any secret fits. */
const BASE_KEY = /^SANDBOX(\d{12})$/;
const CREDENTIAL =
  /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/;

/** Reads key, region and service off a SigV4 `Authorization` header; the signature itself is not verified. */
export function readSignature(
  headers: IncomingHttpHeaders,
): Signature | undefined {
  const match = CREDENTIAL.exec(headers.authorization ?? '');
  if (!match) {
    return undefined;
  }
  const [, accessKeyId, region, service] = match;
  return { accessKeyId, region, service };
}

/**
 * Finds out who is calling.
 *
 * @throws AwsError `InvalidClientTokenId` for keys that nobody has, `ExpiredToken` for those that ran out.
 */
export function authenticate(
  signature: Signature | undefined,
  headers: IncomingHttpHeaders,
  world: AwsWorld,
  realNow: number,
): Caller {
  const accessKeyId = signature?.accessKeyId ?? '';
  const accountId = BASE_KEY.exec(accessKeyId)?.[1];
  if (accountId && world.hasAccount(accountId)) {
    return {
      accountId,
      arn: `arn:aws:iam::${accountId}:user/sandbox`,
      userId: `AIDA${accessKeyId}`,
    };
  }
  const session = readSessionToken(headers['x-amz-security-token']);
  if (
    !session ||
    session.accessKeyId !== accessKeyId ||
    !world.hasAccount(session.accountId)
  ) {
    throw new AwsError(
      'InvalidClientTokenId',
      'The security token included in the request is invalid.',
      403,
    );
  }
  if (session.expiresAt <= realNow) {
    throw expiredToken();
  }
  const { roleName, sessionName, roleId } = session;
  return {
    accountId: session.accountId,
    arn: `arn:aws:sts::${session.accountId}:assumed-role/${roleName}/${sessionName}`,
    userId: `${roleId}:${sessionName}`,
  };
}
