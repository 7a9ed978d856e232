import type { AwsCall, AwsInput } from '../AwsService';
import { page } from '../cloudformation/paging';
import { listResources } from '../world/findResource';
import { restApiName } from './restApiName';

/** Lists REST APIs with the names under which CloudWatch knows them. */
export function getRestApis(
  { position, limit }: AwsInput,
  call: AwsCall,
): object {
  const { items, NextToken } = page(
    { NextToken: position },
    call,
    'rest apis',
    now => listResources({ ...call, now }, 'AWS::ApiGateway::RestApi'),
    Number(limit ?? 25),
  );
  return {
    item: items.map(({ stack, resource }) => ({
      id: resource.physicalId,
      name: restApiName(stack.spec.stackName, resource.logicalId),
      createdDate: stack.createdAt / 1000,
    })),
    ...(NextToken && { position: NextToken }),
  };
}
