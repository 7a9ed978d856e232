import type { ProtectedResource } from '@aws-sdk/client-backup';
import type { AwsCall } from '../AwsService';
import { resourceArn } from '../tagging/resourceArn';
import { listResources, type FoundResource } from '../world/findResource';
import { fractionOf } from '../world/ids';

const DAY = 86_400_000;
/** Backups begin at five in the morning, UTC, and are through within an hour. */
const BEGIN = 5 * 3_600_000;
const SPREAD = 3_600_000;

/** What a plan of the demonstration backs up, by type of resource. */
const TYPES: Record<string, string> = {
  'AWS::DynamoDB::Table': 'DynamoDB',
  'AWS::EFS::FileSystem': 'EFS',
  'AWS::RDS::DBInstance': 'RDS',
};

/** Tables and databases of production that have been backed up at least once. */
export function* protectedResources(
  call: AwsCall,
): Generator<ProtectedResource> {
  for (const [type, ResourceType] of Object.entries(TYPES)) {
    for (const found of listResources(call, type)) {
      const at = lastBackup(found, call);
      const ResourceArn = resourceArn(found.resource, found.stack.spec);
      if (at !== undefined && ResourceArn) {
        const vault = `arn:aws:backup:${call.place.region}:${call.place.accountId}:backup-vault:daily`;
        yield {
          ResourceArn,
          ResourceName: found.resource.physicalId,
          ResourceType,
          LastBackupTime: new Date(at),
          LastBackupVaultArn: vault,
        };
      }
    }
  }
}

/** The condition `backup-stopped` lets no further backup succeed. */
function lastBackup(
  { stack, resource }: FoundResource,
  { world, now }: AwsCall,
): number | undefined {
  if (stack.spec.tags.environment !== 'prod') {
    return undefined;
  }
  const { physicalId } = resource;
  const stopped = world.conditions.at(
    stack.spec,
    physicalId,
    'backup-stopped',
    now,
  );
  const offset = BEGIN + fractionOf(physicalId) * SPREAD;
  const until = stopped?.from ?? now;
  const at = Math.floor((until - offset) / DAY) * DAY + offset;
  return at > stack.createdAt ? Math.floor(at / 1000) * 1000 : undefined;
}
