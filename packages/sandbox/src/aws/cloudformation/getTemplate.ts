import type { GetTemplateOutput } from '@aws-sdk/client-cloudformation';
import type { AwsCall, AwsInput } from '../AwsService';
import type { Stack } from '../world/Stack';
import { templateAt } from '../world/stackView';
import { findStack } from './findStack';

/** What holds data that nobody can make again: templates keep it when their stack goes. */
const STATEFUL =
  /^AWS::(Cognito::UserPool|DynamoDB::(Global)?Table|EFS::FileSystem|KMS::Key|OpenSearchService::Domain|RDS::DB(Cluster|Instance)|S3::Bucket)$/;

/** A template made up from what is known of the stack. */
function sketchTemplate({ spec }: Stack): string {
  const { description, parameters = {}, resources, outputs } = spec;
  const entries = <T>(keys: string[], value: (key: string) => T) =>
    Object.fromEntries(keys.map(key => [key, value(key)]));
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Parameters: entries(Object.keys(parameters), () => ({ Type: 'String' })),
    Resources: Object.fromEntries(
      resources.map(({ logicalId, type }) => [
        logicalId,
        {
          Type: type,
          ...(STATEFUL.test(type) && {
            DeletionPolicy: 'Retain',
            UpdateReplacePolicy: 'Retain',
          }),
        },
      ]),
    ),
    Outputs: entries(Object.keys(outputs), key => ({ Value: outputs[key] })),
  };
  return JSON.stringify(template, null, 2);
}

export function getTemplate(input: AwsInput, call: AwsCall): GetTemplateOutput {
  const stack = findStack(input, call);
  return {
    TemplateBody: templateAt(stack, call.now) ?? sketchTemplate(stack),
    StagesAvailable: ['Original', 'Processed'],
  };
}
