import { RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';

export class ApiStack extends Stack {
  readonly instances = new Table(this, 'Instances', {
    partitionKey: { name: 'instanceId', type: AttributeType.STRING },
    pointInTimeRecovery: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

  readonly tagged = Tags.of(this).add('ManagedBy', 'CDK');
}
