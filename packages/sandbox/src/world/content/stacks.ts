import type { Instant } from '../model';
import type { EnvironmentName, StackAddress } from '../Service';
import type { World } from '../World';

export const ACCOUNTS: Record<EnvironmentName, string> = {
  dev: '111111111111',
  staging: '222222222222',
  prod: '333333333333',
};

export const REGION = 'us-west-2';

export function stackAddress(
  environment: EnvironmentName,
  stackName: string,
  region = REGION,
): StackAddress {
  return { accountId: ACCOUNTS[environment], region, stackName };
}

/** Resources by what a stack is for: logical id, type and physical id (`*` stands for the stack's name, `#` for the account). */
const RESOURCES: Record<string, [id: string, type: string, name: string][]> = {
  api: [
    ['ApiLogGroup', 'AWS::Logs::LogGroup', '/aws/lambda/*'],
    ['ApiRole', 'AWS::IAM::Role', '*-role'],
    ['ApiFunction', 'AWS::Lambda::Function', '*-handler'],
    ['ScheduleFunction', 'AWS::Lambda::Function', '*-schedule'],
    ['HttpApi', 'AWS::ApiGatewayV2::Api', 'h4x9c2e7ab'],
    ['ApiStage', 'AWS::ApiGatewayV2::Stage', '$default'],
    ['ServerErrorsAlarm', 'AWS::CloudWatch::Alarm', '*-server-errors'],
    ['LatencyAlarm', 'AWS::CloudWatch::Alarm', '*-latency'],
  ],
  web: [
    ['SiteBucket', 'AWS::S3::Bucket', '*-#'],
    ['SiteBucketPolicy', 'AWS::S3::BucketPolicy', '*-#'],
    ['OriginAccess', 'AWS::CloudFront::OriginAccessControl', 'E2QWRTYUIOP01'],
    ['SecurityHeaders', 'AWS::CloudFront::ResponseHeadersPolicy', '*-headers'],
    ['Distribution', 'AWS::CloudFront::Distribution', 'E3C8A1L0B0ARD9'],
  ],
  certificate: [
    ['Certificate', 'AWS::CertificateManager::Certificate', '*-certificate'],
  ],
  network: [
    ['Vpc', 'AWS::EC2::VPC', 'vpc-0c1a2b3d4e5f60718'],
    ['PrivateSubnetA', 'AWS::EC2::Subnet', 'subnet-0a1b2c3d4e5f60001'],
    ['PrivateSubnetB', 'AWS::EC2::Subnet', 'subnet-0a1b2c3d4e5f60002'],
    ['TableEndpoint', 'AWS::EC2::VPCEndpoint', 'vpce-0f9e8d7c6b5a40001'],
    ['ApiSecurityGroup', 'AWS::EC2::SecurityGroup', 'sg-0123456789abcdef0'],
  ],
  data: [
    ['TableKey', 'AWS::KMS::Key', '0b5e7c1a-2f2d-4c52-9a57-6f0d1f6f2c11'],
    ['InstanceTable', 'AWS::DynamoDB::Table', '*-instances'],
    ['SessionTable', 'AWS::DynamoDB::Table', '*-sessions'],
    ['ThrottleAlarm', 'AWS::CloudWatch::Alarm', '*-throttled'],
  ],
};

export interface DemoStack extends StackAddress {
  kind: keyof typeof RESOURCES;
  service: string;
  environment: EnvironmentName;
  createdAt: Instant;
  outputs?: Record<string, string>;
}

export function addStack(world: World, stack: DemoStack): void {
  const name = stack.stackName;
  world.aws.addStack({
    accountId: stack.accountId,
    region: stack.region,
    stackName: name,
    createdAt: stack.createdAt,
    tags: {
      service: stack.service,
      environment: stack.environment,
      ManagedBy: 'CDK',
    },
    outputs: stack.outputs ?? {},
    resources: RESOURCES[stack.kind].map(([logicalId, type, physical]) => ({
      logicalId,
      type,
      physicalId: physical.replace('*', name).replace('#', stack.accountId),
    })),
    terminationProtection: stack.environment === 'prod',
  });
}
