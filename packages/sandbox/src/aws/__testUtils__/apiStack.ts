import type { StackSpec } from '../world/specs';
import { ACCOUNT, REGION } from './startAws';

export const CREATED = Date.parse('2026-09-01T10:00:00Z');
export const MINUTE = 60_000;

/** An API on Lambda, as the tests use it. */
export function apiStack(changes: Partial<StackSpec> = {}): StackSpec {
  return {
    accountId: ACCOUNT,
    region: REGION,
    stackName: 'ec2-manager-api-dev',
    createdAt: CREATED,
    tags: { service: 'ec2-manager-api', version: 'v1.0.0' },
    outputs: { ApiUrl: 'https://api.example.com/?a=1&b=<2>' },
    resources: [
      { logicalId: 'Role', type: 'AWS::IAM::Role', physicalId: 'role-1' },
      {
        logicalId: 'Table',
        type: 'AWS::DynamoDB::Table',
        physicalId: 'table-1',
      },
      {
        logicalId: 'Function',
        type: 'AWS::Lambda::Function',
        physicalId: 'function-1',
      },
      { logicalId: 'Alias', type: 'AWS::Lambda::Alias', physicalId: 'alias-1' },
      {
        logicalId: 'Api',
        type: 'AWS::ApiGateway::RestApi',
        physicalId: 'api-1',
      },
    ],
    ...changes,
  };
}
