import type { DescribeServicesResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { findResource } from '../world/findResource';
import { renderService } from './renderService';
import { clusterName, serviceAddress } from './serviceAddress';

const MOST = 10;

/** Up to ten services of one cluster, by their names or ARNs; those that do not exist are told beside them. */
export function describeServices(
  input: AwsInput,
  call: AwsCall,
): DescribeServicesResponse {
  const { accountId, region } = call.place;
  const wanted = input.services;
  if (!Array.isArray(wanted) || wanted.length === 0 || wanted.length > MOST) {
    throw new AwsError(
      'InvalidParameterException',
      `Services must have between 1 and ${MOST} members.`,
    );
  }
  const cluster = clusterName(input.cluster);
  if (
    cluster !== 'default' &&
    !findResource(call, 'AWS::ECS::Cluster', cluster)
  ) {
    throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
  }
  const answer: Required<
    Pick<DescribeServicesResponse, 'services' | 'failures'>
  > = { services: [], failures: [] };
  for (const each of wanted) {
    const name = serviceAddress(String(each))?.name ?? String(each);
    const arn = `arn:aws:ecs:${region}:${accountId}:service/${cluster}/${name}`;
    const found = findResource(call, 'AWS::ECS::Service', arn);
    if (found) {
      answer.services.push(renderService(found, { arn, cluster, name }, call));
    } else {
      answer.failures.push({ arn, reason: 'MISSING' });
    }
  }
  return answer;
}
