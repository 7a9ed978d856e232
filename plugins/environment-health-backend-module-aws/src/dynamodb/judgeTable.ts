import type { TableDescription } from '@aws-sdk/client-dynamodb';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { factList } from '../shared/factList';
import { unmapped, type Verdict } from '../shared/Verdict';

const RESTORE_KEY =
  'Enable its KMS key again and let DynamoDB use it; after seven days the table is archived.';

const STATES = new Map<string, [status: Status, is: string, action?: string]>([
  ['ACTIVE', ['healthy', 'can be read and written']],
  ['CREATING', ['deploying', 'is being created']],
  ['UPDATING', ['deploying', 'is being updated, and can be used meanwhile']],
  [
    'DELETING',
    [
      'warning',
      'is being deleted',
      'If nobody meant to, restore it from a backup under another name.',
    ],
  ],
  [
    'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
    ['unhealthy', 'cannot be used: its KMS key is out of reach', RESTORE_KEY],
  ],
  [
    'ARCHIVING',
    [
      'unhealthy',
      'is being archived: its KMS key was out of reach for too long',
      'Restore it from the backup that DynamoDB makes of it.',
    ],
  ],
  [
    'ARCHIVED',
    [
      'unhealthy',
      'is archived: its KMS key was out of reach for too long',
      'Restore it from the backup that DynamoDB made of it.',
    ],
  ],
  [
    'REPLICATION_NOT_AUTHORIZED',
    [
      'warning',
      'is no longer replicated: DynamoDB is not allowed to',
      'Give DynamoDB back the right to replicate it to its other regions.',
    ],
  ],
]);

/**
 * Whether a table can be used.
 *
 * @param table - undefined where it does not exist.
 */
export function judgeTable(
  name: string,
  table: TableDescription | undefined,
): Verdict {
  if (!table) {
    return {
      status: 'unhealthy',
      summary: `The table ${name} does not exist, though its stack owns it.`,
      action: 'Restore it from a backup, then detect drift of its stack.',
    };
  }
  const facts = factList({
    State: table.TableStatus,
    Items: table.ItemCount?.toLocaleString('en-US'),
    Billing: table.BillingModeSummary?.BillingMode ?? 'PROVISIONED',
  });
  const state = STATES.get(table.TableStatus ?? '');
  if (!state) {
    return { ...unmapped(`The table ${name}`, table.TableStatus), facts };
  }
  const [status, is, action] = state;
  return {
    status,
    summary: `The table ${name} ${is}.`,
    ...(action && { action }),
    facts,
  };
}
