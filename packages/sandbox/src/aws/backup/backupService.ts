import type { ListProtectedResourcesOutput } from '@aws-sdk/client-backup';
import type { AwsOperation, AwsService } from '../AwsService';
import { page } from '../cloudformation/paging';
import { restJsonProtocol } from '../protocol/restJson';
import { protectedResources } from './protectedResources';

const listProtectedResources: AwsOperation = (
  input,
  call,
): ListProtectedResourcesOutput => {
  const { items, NextToken } = page(
    { NextToken: input.nextToken },
    call,
    'ListProtectedResources',
    now => protectedResources({ ...call, now }),
    Math.min(Number(input.maxResults ?? 1000), 1000),
  );
  return { Results: items, NextToken };
};

/** AWS Backup: what it protects, and when it did so last. */
export const backupService: AwsService = {
  protocol: restJsonProtocol({ ListProtectedResources: 'GET /resources' }),
  operations: { ListProtectedResources: listProtectedResources },
};
