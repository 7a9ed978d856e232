import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { factList } from '../shared/factList';
import { formatInstant } from '../shared/formatInstant';
import { unmapped, type Verdict } from '../shared/Verdict';

/**
 * With which key a table is encrypted, and whether it can be used.
 *
 * @remarks
 * DynamoDB encrypts every table; nothing turns that off. Where `SSEDescription` is
 * missing or `DISABLED`, the key is one that AWS owns, and nothing can go wrong with it.
 */
export function judgeTableEncryption(
  name: string,
  { SSEDescription: encryption, TableStatus }: TableDescription,
): Verdict {
  const since = encryption?.InaccessibleEncryptionDateTime;
  const facts = factList({
    Key: encryption?.KMSMasterKeyArn ?? 'owned by AWS',
    'Out of reach since': since && formatInstant(since),
  });
  if (since || TableStatus === 'INACCESSIBLE_ENCRYPTION_CREDENTIALS') {
    return {
      status: 'unhealthy',
      summary: `DynamoDB cannot use the KMS key of the table ${name}.`,
      action:
        'Enable the key again, and let DynamoDB use it in the key policy.',
      facts,
    };
  }
  switch (encryption?.Status) {
    case undefined:
    case 'DISABLED':
      return {
        status: 'healthy',
        summary: `The table ${name} is encrypted with a key that AWS owns.`,
        facts,
      };
    case 'ENABLED':
      return {
        status: 'healthy',
        summary:
          encryption?.SSEType === 'AES256'
            ? `The table ${name} is encrypted with a key that AWS owns.`
            : `The table ${name} is encrypted with a KMS key.`,
        facts,
      };
    case 'ENABLING':
    case 'UPDATING':
    case 'DISABLING':
      return {
        status: 'deploying',
        summary: `The table ${name} is being encrypted with another key.`,
        facts,
      };
    default:
      return {
        ...unmapped(
          `The encryption of the table ${name}`,
          encryption?.Status as string | undefined,
        ),
        facts,
      };
  }
}
