import { isOwnEvent, type StackEventRecord } from './StackEventRecord';

/** Services whose type names are not what people call them. */
const services: Record<string, string> = {
  ApiGateway: 'API Gateway',
  ApiGatewayV2: 'API Gateway',
  AutoScaling: 'Auto Scaling',
  CertificateManager: 'ACM',
  ElasticLoadBalancingV2: 'load balancer',
  Events: 'EventBridge',
  KinesisFirehose: 'Firehose',
  Logs: 'CloudWatch Logs',
  SecretsManager: 'Secrets Manager',
  StepFunctions: 'Step Functions',
};

/** Names a resource as a person would: `Lambda function ApiFunction`. */
export function resourceTitle(event: StackEventRecord): string {
  if (isOwnEvent(event)) return `The stack ${event.logicalId}`;
  return capitalise(`${kindOf(event.resourceType)} ${event.logicalId}`);
}

function kindOf(resourceType: string): string {
  if (resourceType === 'AWS::CloudFormation::Stack') return 'nested stack';
  if (/^Custom::|::CustomResource$/.test(resourceType)) {
    return 'custom resource';
  }
  const [vendor, service, kind] = resourceType.split('::');
  if (!kind) return resourceType;
  const named = services[service] ?? service;
  return vendor === 'AWS'
    ? `${named} ${words(kind)}`
    : `${vendor} ${named} ${words(kind)}`;
}

/** `TargetGroup` → `target group`; runs of capitals (`VPC`, `DBInstance`) keep theirs. */
function words(kind: string) {
  return kind
    .split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map(word => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

function capitalise(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
