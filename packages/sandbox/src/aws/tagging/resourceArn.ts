import type { Place } from '../world/specs';

/** ARNs by type of resource, as far as tags can be read of it; `*` stands for the physical id. */
const ARNS: Record<string, string> = {
  'AWS::ApiGatewayV2::Api': 'apigateway:{region}::/apis/*',
  'AWS::CloudFront::Distribution': 'cloudfront::{account}:distribution/*',
  'AWS::CloudWatch::Alarm': 'cloudwatch:{region}:{account}:alarm:*',
  'AWS::DynamoDB::Table': 'dynamodb:{region}:{account}:table/*',
  'AWS::EC2::SecurityGroup': 'ec2:{region}:{account}:security-group/*',
  'AWS::EC2::Subnet': 'ec2:{region}:{account}:subnet/*',
  'AWS::EC2::VPC': 'ec2:{region}:{account}:vpc/*',
  'AWS::EC2::VPCEndpoint': 'ec2:{region}:{account}:vpc-endpoint/*',
  'AWS::ECS::Cluster': 'ecs:{region}:{account}:cluster/*',
  'AWS::KMS::Key': 'kms:{region}:{account}:key/*',
  'AWS::Lambda::Function': 'lambda:{region}:{account}:function:*',
  'AWS::Logs::LogGroup': 'logs:{region}:{account}:log-group:*',
  'AWS::RDS::DBInstance': 'rds:{region}:{account}:db:*',
  'AWS::S3::Bucket': 's3:::*',
};

/** Types whose physical id is their ARN. */
const NAMED_BY_ARN = [
  'AWS::CertificateManager::Certificate',
  'AWS::ECS::Service',
];

/** Types that are not regional; their tags are listed where the service is run from. */
export const GLOBAL_TYPES = ['AWS::CloudFront::Distribution'];

/** Undefined for what has no tags, or none that are listed. */
export function resourceArn(
  { type, physicalId }: { type: string; physicalId: string },
  { accountId, region }: Place,
): string | undefined {
  if (NAMED_BY_ARN.includes(type)) {
    return physicalId;
  }
  const pattern = ARNS[type];
  return (
    pattern &&
    `arn:aws:${pattern
      .replace('{region}', region)
      .replace('{account}', accountId)
      .replace('*', physicalId)}`
  );
}
