import {
  BackupClient,
  paginateListProtectedResources,
} from '@aws-sdk/client-backup';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/** When something that AWS Backup protects was backed up last; undefined before the first time. */
export type Backups = ReadonlyMap<string, { lastBackup?: Date }>;

/**
 * What AWS Backup protects in a place, by {@link arnKey} of its ARN, to the last page.
 *
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function listBackups(
  clients: AwsClientsService,
  place: AwsPlace,
  abortSignal: AbortSignal,
): Promise<Backups> {
  const found = new Map<string, { lastBackup?: Date }>();
  try {
    const client = await clients.getClient(BackupClient, place);
    const pages = paginateListProtectedResources(
      { client, pageSize: 1000 },
      {},
      { abortSignal },
    );
    for await (const { Results } of pages) {
      for (const { ResourceArn = '', LastBackupTime } of Results ?? []) {
        found.set(arnKey(ResourceArn), { lastBackup: LastBackupTime });
      }
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return found;
}

/** Service and resource of an ARN; within a place these are enough. */
export function arnKey(arn: string): string {
  const [, , service, , , ...resource] = arn.split(':');
  return `${service}:${resource.join(':')}`;
}
