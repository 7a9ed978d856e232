import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { AwsError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { findResource } from '../world/findResource';
import { uuidOf } from '../world/ids';
import { functionState } from './functionState';

/** The configuration of a function, by its name or ARN, with its state. */
export function getFunctionConfiguration(
  input: AwsInput,
  call: AwsCall,
): FunctionConfiguration {
  const { accountId, region } = call.place;
  const given = String(input.FunctionName);
  const name = /:function:([^:]+)/.exec(given)?.[1] ?? given;
  const arn = `arn:aws:lambda:${region}:${accountId}:function:${name}`;
  const found = findResource(call, 'AWS::Lambda::Function', name);
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Function not found: ${arn}`,
      404,
    );
  }
  const { stack, resource } = found;
  return {
    FunctionName: name,
    FunctionArn: arn,
    Runtime: 'nodejs20.x',
    Role: `arn:aws:iam::${accountId}:role/${stack.spec.stackName}-role`,
    Handler: 'index.handler',
    Description: stack.spec.description ?? '',
    Timeout: 30,
    MemorySize: 512,
    LastModified: new Date(resource.since).toISOString().replace('Z', '+0000'),
    Version: '$LATEST',
    PackageType: 'Zip',
    Architectures: ['arm64'],
    RevisionId: uuidOf(arn, resource.since),
    ...functionState(found, call),
  };
}
