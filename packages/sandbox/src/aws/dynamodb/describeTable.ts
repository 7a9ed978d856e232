import type {
  DescribeTableOutput,
  SSEDescription,
  TableStatus,
} from '@aws-sdk/client-dynamodb';
import type { AwsCall, AwsInput } from '../AwsService';
import { fractionOf, uuidOf } from '../world/ids';
import { findTable, TABLE_CONDITIONS, type FoundTable } from './findTable';

/** A table, with its state and the key that it is encrypted with. */
export function describeTable(
  input: AwsInput,
  call: AwsCall,
): DescribeTableOutput {
  const table = findTable(input, call);
  const items = Math.round(1000 + 90_000 * fractionOf(table.arn));
  return {
    Table: {
      TableName: table.name,
      TableArn: table.arn,
      TableId: uuidOf(table.arn, table.stack.createdAt),
      TableStatus: statusOf(table),
      CreationDateTime: new Date(table.stack.createdAt),
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      ItemCount: items,
      TableSizeBytes: items * 412,
      SSEDescription: encryptionOf(table, call),
      DeletionProtectionEnabled: table.stack.spec.tags.environment === 'prod',
    },
  };
}

function statusOf(table: FoundTable): TableStatus {
  if (table.hasCondition(TABLE_CONDITIONS.inaccessible)) {
    return 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';
  }
  switch (table.resource.status) {
    case 'CREATE_IN_PROGRESS':
      return 'CREATING';
    case 'UPDATE_IN_PROGRESS':
      return 'UPDATING';
    case 'DELETE_IN_PROGRESS':
      return 'DELETING';
    default:
      return 'ACTIVE';
  }
}

/** A table is encrypted with the KMS key of its stack where that has one; else with one that AWS owns, and nothing is told of it. */
function encryptionOf(
  { stack, name }: FoundTable,
  { world, place, now }: AwsCall,
): SSEDescription | undefined {
  const key = stack.spec.resources.find(({ type }) => type === 'AWS::KMS::Key');
  const inaccessible = world.conditions.at(
    place,
    name,
    TABLE_CONDITIONS.inaccessible,
    now,
  );
  if (!key && !inaccessible) {
    return undefined;
  }
  const keyId = key?.physicalId ?? uuidOf(name, 'key');
  return {
    Status: 'ENABLED',
    SSEType: 'KMS',
    KMSMasterKeyArn: `arn:aws:kms:${place.region}:${place.accountId}:key/${keyId}`,
    InaccessibleEncryptionDateTime: inaccessible && new Date(inaccessible.from),
  };
}
