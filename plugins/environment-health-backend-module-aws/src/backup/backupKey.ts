import type { OwnedResource } from '../shared/resourcesOfType';
import { arnKey } from './listBackups';

/** How the ARN of a physical id goes on after account and region, by type. */
const KEYS: Record<string, (physicalId: string) => string> = {
  'AWS::DynamoDB::GlobalTable': name => `dynamodb:table/${name}`,
  'AWS::DynamoDB::Table': name => `dynamodb:table/${name}`,
  'AWS::DocDB::DBCluster': id => `rds:cluster:${id}`,
  'AWS::EC2::Instance': id => `ec2:instance/${id}`,
  'AWS::EC2::Volume': id => `ec2:volume/${id}`,
  'AWS::EFS::FileSystem': id => `elasticfilesystem:file-system/${id}`,
  'AWS::FSx::FileSystem': id => `fsx:file-system/${id}`,
  'AWS::Neptune::DBCluster': id => `rds:cluster:${id}`,
  'AWS::RDS::DBCluster': id => `rds:cluster:${id}`,
  'AWS::RDS::DBInstance': id => `rds:db:${id}`,
  'AWS::S3::Bucket': name => `s3:${name}`,
};

/** What AWS Backup can protect and we can tell by its physical id. */
export const PROTECTED_TYPES = Object.keys(KEYS);

/** The key under which AWS Backup's list has a resource; of one of {@link PROTECTED_TYPES}. */
export function backupKey({
  type,
  physicalId,
}: Pick<OwnedResource, 'type' | 'physicalId'>): string {
  return physicalId.startsWith('arn:')
    ? arnKey(physicalId)
    : KEYS[type](physicalId);
}
