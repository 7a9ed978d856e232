import type { AssumeRoleResponse } from '@aws-sdk/client-sts';
import { AwsError, validationError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { createSession, toSessionToken } from '../sessionToken';
import { uuidOf } from '../world/ids';

const ROLE_ARN = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const DEFAULT_SECONDS = 3600;

/** Any role of a known account may be assumed by anybody who has a key. */
export function assumeRole(
  input: AwsInput,
  { caller, world, realNow }: AwsCall,
): AssumeRoleResponse {
  const { RoleArn, RoleSessionName, DurationSeconds } = input;
  const [, accountId, roleName] = ROLE_ARN.exec(String(RoleArn)) ?? [];
  if (!accountId) {
    throw validationError(`${RoleArn} is invalid`);
  }
  const sessionName = String(RoleSessionName);
  const seconds = Number(DurationSeconds ?? DEFAULT_SECONDS);
  if (
    !SESSION_NAME.test(sessionName) ||
    !(seconds >= 900 && seconds <= 43200)
  ) {
    throw validationError(
      'RoleSessionName must have 2 to 64 word characters, DurationSeconds lie between 900 and 43200',
    );
  }
  if (!world.hasAccount(accountId)) {
    throw new AwsError(
      'AccessDenied',
      `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      403,
    );
  }
  const session = createSession({
    accountId,
    roleName,
    sessionName,
    expiresAt: realNow + seconds * 1000,
  });
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: uuidOf(session.accessKeyId, 'secret'),
      SessionToken: toSessionToken(session),
      Expiration: new Date(session.expiresAt),
    },
    AssumedRoleUser: {
      AssumedRoleId: `${session.roleId}:${sessionName}`,
      Arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    },
  };
}
