import type { GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { AwsCall, AwsInput } from '../AwsService';

export function getCallerIdentity(
  _input: AwsInput,
  { caller }: AwsCall,
): GetCallerIdentityResponse {
  return { Account: caller.accountId, Arn: caller.arn, UserId: caller.userId };
}
