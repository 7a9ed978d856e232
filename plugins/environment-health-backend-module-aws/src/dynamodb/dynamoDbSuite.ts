import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Config } from '@backstage/config';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { judgeResources } from '../shared/judgeResources';
import { placeOf } from '../shared/placeOf';
import { readResources } from '../shared/readResources';
import { resourcesOfType, type OwnedResource } from '../shared/resourcesOfType';
import { judgeTable } from './judgeTable';
import { judgeTableEncryption } from './judgeTableEncryption';
import { judgeTableRecovery } from './judgeTableRecovery';
import { readRecoveryDays } from './readRecoveryDays';
import { readTable, readTableBackups } from './readTable';

const TABLE = 'aws.dynamodb-table';
const ENCRYPTION = 'aws.dynamodb-encryption';
const RECOVERY = 'aws.dynamodb-recovery';

/**
 * The tables that stacks own.
 *
 * @remarks
 * DynamoDB describes one table per call, and its backups in another one that it allows
 * ten times a second. So backups are read in production alone, where they must be on.
 */
export function dynamoDbSuite(
  { clients }: { clients: AwsClientsService },
  config: Config,
): HealthCheckSuite {
  const wantedDays = readRecoveryDays(config);
  return {
    id: 'aws.dynamodb',
    needs: 'stack',
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 4 } },
    checks: [
      {
        id: TABLE,
        category: 'infrastructure',
        title: 'DynamoDB tables',
        description: 'Whether each table can be read and written.',
      },
      {
        id: ENCRYPTION,
        category: 'security',
        title: 'Table encryption',
        description:
          'With which key each table is encrypted; a KMS key that cannot be used is unhealthy.',
      },
      {
        id: RECOVERY,
        category: 'recovery',
        title: 'Point-in-time recovery',
        description: `Tables of production must be restorable for ${wantedDays} days.`,
      },
    ],
    async run(batch) {
      const tables = resourcesOfType(
        batch,
        'AWS::DynamoDB::Table',
        'AWS::DynamoDB::GlobalTable',
      );
      if (tables.length === 0) {
        return { findings: [] };
      }
      const using = { clients, ClientClass: DynamoDBClient, batch };
      const described = await readResources(tables, readTable, using);
      const kept = tables.filter(
        ({ target, physicalId }) =>
          target.environment.tier === 'production' &&
          !isGone(described.get(physicalId)),
      );
      const backups = await readResources(kept, readTableBackups, using);
      const linkOf = (table: OwnedResource) => linkTo(table, batch, clients);
      return {
        findings: [
          ...judgeResources(tables, described, {
            check: {
              id: TABLE,
              judge: (table, { physicalId }) => judgeTable(physicalId, table),
            },
            linkOf,
          }),
          ...judgeResources(tables, described, {
            check: {
              id: ENCRYPTION,
              judge: (table, { physicalId }) =>
                table && judgeTableEncryption(physicalId, table),
            },
            linkOf,
          }),
          ...judgeResources(kept, backups, {
            check: {
              id: RECOVERY,
              judge: (description, { physicalId }) =>
                judgeTableRecovery(physicalId, description, wantedDays),
            },
            linkOf,
          }),
        ],
      };
    },
  };
}

function isGone(
  reading: { ok: boolean; value?: unknown } | undefined,
): boolean {
  return reading?.ok === true && reading.value === undefined;
}

function linkTo(
  { physicalId }: OwnedResource,
  batch: { place?: AwsPlace },
  clients: AwsClientsService,
) {
  const place = placeOf(batch);
  const table = encodeURIComponent(physicalId);
  return {
    kind: 'console' as const,
    title: `Open ${physicalId} in DynamoDB`,
    url: clients.consoleUrl(
      place,
      `/dynamodbv2/home?region=${place.region}#table?name=${table}`,
    ),
  };
}
