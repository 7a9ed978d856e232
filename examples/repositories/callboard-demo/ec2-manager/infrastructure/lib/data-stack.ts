import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

export class DataStack extends Stack {
  constructor(scope: Construct, id: string, settings: { retain: boolean }) {
    super(scope, id);
    const removalPolicy = settings.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const encryptionKey = new Key(this, 'TableKey', { enableKeyRotation: true, removalPolicy });
    for (const name of ['InstanceTable', 'SessionTable']) {
      new Table(this, name, {
        partitionKey: { name: 'id', type: AttributeType.STRING },
        encryption: TableEncryption.CUSTOMER_MANAGED,
        encryptionKey,
        removalPolicy,
      });
    }
  }
}
