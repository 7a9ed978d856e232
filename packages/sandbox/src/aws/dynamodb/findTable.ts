import { AwsError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { findResource, type FoundResource } from '../world/findResource';

/** What may be the matter with a table; the resource of the condition is its name. */
export const TABLE_CONDITIONS = {
  /** Its KMS key cannot be used. */
  inaccessible: 'table-inaccessible',
  /** Point-in-time recovery is off. */
  recoveryOff: 'recovery-off',
  /** Point-in-time recovery reaches less far back: `{ days }`. */
  recoveryWindow: 'recovery-window',
} as const;

export interface FoundTable extends FoundResource {
  name: string;
  arn: string;
  hasCondition(kind: string): boolean;
}

/** The table that the input names, by name or ARN. */
export function findTable(
  input: AwsInput,
  call: AwsCall,
  code = 'ResourceNotFoundException',
): FoundTable {
  const { accountId, region } = call.place;
  const given = String(input.TableName ?? '');
  const name = /:table\/([^/]+)$/.exec(given)?.[1] ?? given;
  const found =
    findResource(call, 'AWS::DynamoDB::Table', name) ??
    findResource(call, 'AWS::DynamoDB::GlobalTable', name);
  if (!found) {
    throw new AwsError(
      code,
      `Requested resource not found: Table: ${name} not found`,
    );
  }
  return {
    ...found,
    name,
    arn: `arn:aws:dynamodb:${region}:${accountId}:table/${name}`,
    hasCondition: kind =>
      call.world.conditions.at(call.place, name, kind, call.now) !== undefined,
  };
}
