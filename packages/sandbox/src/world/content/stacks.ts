import { keyOf, uuidOf } from '../../aws/world/ids';
import type { ResourceSpec, RunbookNote } from '../../aws/world/specs';
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

/**
 * Resources by what a stack is for: logical id, type and physical id. In that, `*` stands
 * for the stack's name, `#` for the account, `%` for the region, `{uuid}` and `{id}` for
 * what only this resource of this stack is called.
 */
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
    ['UserPool', 'AWS::Cognito::UserPool', '%_{id}'],
    ['AuthFailuresAlarm', 'AWS::CloudWatch::Alarm', '*-auth-failures'],
    ['LowActivityAlarm', 'AWS::CloudWatch::Alarm', '*-low-activity'],
    ['DegradedAlarm', 'AWS::CloudWatch::CompositeAlarm', '*-degraded'],
    ['OperationsDashboard', 'AWS::CloudWatch::Dashboard', '*-operations'],
  ],
  web: [
    ['AppMonitor', 'AWS::RUM::AppMonitor', '*-visitors'],
    ['SiteBucket', 'AWS::S3::Bucket', '*-#'],
    ['SiteBucketPolicy', 'AWS::S3::BucketPolicy', '*-#'],
    ['OriginAccess', 'AWS::CloudFront::OriginAccessControl', 'E{id}'],
    ['SecurityHeaders', 'AWS::CloudFront::ResponseHeadersPolicy', '*-headers'],
    ['Distribution', 'AWS::CloudFront::Distribution', 'E{id}'],
  ],
  certificate: [
    [
      'Certificate',
      'AWS::CertificateManager::Certificate',
      'arn:aws:acm:%:#:certificate/{uuid}',
    ],
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
  worker: [
    ['Jobs', 'AWS::SQS::Queue', 'https://sqs.%.amazonaws.com/#/*-jobs'],
    ['WorkerLogGroup', 'AWS::Logs::LogGroup', '/ecs/*'],
    ['TaskRole', 'AWS::IAM::Role', '*-task'],
    ['Cluster', 'AWS::ECS::Cluster', '*-cluster'],
    [
      'TaskDefinition',
      'AWS::ECS::TaskDefinition',
      'arn:aws:ecs:%:#:task-definition/*:7',
    ],
    ['Worker', 'AWS::ECS::Service', 'arn:aws:ecs:%:#:service/*-cluster/*'],
  ],
};

/** What is not worth its money while a service is only tried out. */
const NOT_IN_DEVELOPMENT = [
  'AuthFailuresAlarm',
  'LowActivityAlarm',
  'DegradedAlarm',
  'OperationsDashboard',
  'AppMonitor',
];

export interface DemoStack extends StackAddress {
  kind: keyof typeof RESOURCES;
  service: string;
  environment: EnvironmentName;
  createdAt: Instant;
  outputs?: Record<string, string>;
  /** By logical id. */
  runbooks?: Record<string, RunbookNote>;
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
    resources: stackResources(stack),
    terminationProtection: stack.environment === 'prod',
    runbooks: stack.runbooks,
  });
}

/** What a stack of a kind owns in an environment. */
export function stackResources(
  stack: Pick<DemoStack, 'kind' | 'environment'> & StackAddress,
): ResourceSpec[] {
  return RESOURCES[stack.kind]
    .filter(
      ([logicalId]) =>
        stack.environment !== 'dev' || !NOT_IN_DEVELOPMENT.includes(logicalId),
    )
    .map(([logicalId, type, physical]) => ({
      logicalId,
      type,
      physicalId: physicalIdOf(physical, logicalId, stack),
    }));
}

function physicalIdOf(
  pattern: string,
  logicalId: string,
  { accountId, region, stackName }: StackAddress,
): string {
  const parts = [accountId, region, stackName, logicalId];
  return pattern
    .replaceAll('*', stackName)
    .replace('#', accountId)
    .replace('%', region)
    .replace('{uuid}', uuidOf(...parts))
    .replace('{id}', keyOf(13, ...parts));
}
