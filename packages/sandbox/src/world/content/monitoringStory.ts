import type { DemoContext } from './DemoContext';
import { stackAddress } from './stacks';

const MINUTE = 60_000;

/** What the metrics of EC2 Manager tell when the demonstration begins. */
export function tellMonitoring({ world }: DemoContext): void {
  const { aws, start } = world;
  const api = stackAddress('prod', 'ec2-manager-api-prod');
  const errorsBegin = start - 15 * MINUTE;
  for (const type of ['AWS::ApiGatewayV2::Api', 'AWS::Lambda::Function']) {
    const { physicalId } = aws
      .region(api)
      .get(api.stackName, start)
      .spec.resources.find(resource => resource.type === type)!;
    const errors = { ...api, resource: physicalId, kind: 'errors' };
    // Few of many requests: the alarm fires, and the rate of errors stays low.
    aws.conditions.add({
      ...errors,
      from: errorsBegin,
      data: { perMinute: 0.6 },
    });
    aws.conditions.add({
      ...errors,
      from: errorsBegin,
      until: errorsBegin + MINUTE,
      data: { perMinute: 11 },
    });
  }
  aws.conditions.add({
    ...stackAddress('staging', 'ec2-manager-data-staging'),
    resource: 'ec2-manager-data-staging-instances',
    kind: 'throttles',
    from: start - 38 * MINUTE,
    data: { perMinute: 4.2 },
  });
}
