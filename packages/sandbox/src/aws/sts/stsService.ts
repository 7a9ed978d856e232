import type { AwsService } from '../AwsService';
import { queryProtocol } from '../protocol/query';
import { assumeRole } from './assumeRole';
import { getCallerIdentity } from './getCallerIdentity';

/** Security Token Service. */
export const stsService: AwsService = {
  protocol: queryProtocol('https://sts.amazonaws.com/doc/2011-06-15/'),
  operations: {
    AssumeRole: assumeRole,
    GetCallerIdentity: getCallerIdentity,
  },
};
