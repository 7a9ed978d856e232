import type { Budget } from '@aws-sdk/client-budgets';
import type { Anomaly } from '@aws-sdk/client-cost-explorer';
import type {
  HealthTarget,
  TargetStack,
} from '@callboard/backstage-plugin-environment-health-node';

const STACK_NAME = 'aws:cloudformation:stack-name';

/** The resources that a service of Cost Explorer bills, by how their types begin. */
const BILLED: Record<string, string> = {
  'AWS Key Management Service': 'AWS::KMS::',
  'AWS Lambda': 'AWS::Lambda::',
  'Amazon API Gateway': 'AWS::ApiGateway',
  'Amazon CloudFront': 'AWS::CloudFront::',
  'Amazon DynamoDB': 'AWS::DynamoDB::',
  'Amazon Elastic Container Service': 'AWS::ECS::',
  'Amazon Relational Database Service': 'AWS::RDS::',
  'Amazon Simple Queue Service': 'AWS::SQS::',
  'Amazon Simple Storage Service': 'AWS::S3::',
  AmazonCloudWatch: 'AWS::CloudWatch::',
};

/** The value by which a stack's costs are told apart. */
export function tagValue(stack: TargetStack, key: string): string | undefined {
  return key === STACK_NAME ? stack.stackName : stack.tags[key];
}

/**
 * The targets of which a budget speaks: those that own everything it covers here.
 * One that covers stacks of several services speaks of none of them.
 */
export function targetsOfBudget(
  budget: Budget,
  targets: HealthTarget[],
): HealthTarget[] {
  const filters = tagFilters(budget);
  return ownersOfAll(targets, stack =>
    filters.every(values =>
      values.some(([key, value]) => tagValue(stack, key) === value),
    ),
  );
}

/** The targets that alone own what an anomaly can come from. */
export function targetsOfAnomaly(
  { DimensionValue, RootCauses = [] }: Anomaly,
  targets: HealthTarget[],
): HealthTarget[] {
  const [cause] = RootCauses;
  const types = BILLED[cause?.Service ?? DimensionValue ?? ''];
  const named = DimensionValue
    ? ownersOfAll(targets, stack =>
        [stack.stackName, ...Object.values(stack.tags)].includes(
          DimensionValue,
        ),
      )
    : [];
  if (named.length > 0 || !types) {
    return named;
  }
  return ownersOfAll(
    targets,
    stack =>
      (!cause?.Region ||
        /^(global)?$/.test(cause.Region) ||
        stack.region === cause.Region) &&
      stack.resources.some(({ type }) => type.startsWith(types)),
  );
}

function ownersOfAll(
  targets: HealthTarget[],
  covers: (stack: TargetStack) => boolean,
): HealthTarget[] {
  const covered = new Set(
    targets.flatMap(({ stacks }) =>
      stacks.filter(covers).map(({ stackId }) => stackId),
    ),
  );
  return covered.size === 0
    ? []
    : targets.filter(({ stacks }) => {
        const own = new Set(stacks.map(({ stackId }) => stackId));
        return [...covered].every(stackId => own.has(stackId));
      });
}

/** Keys and values of the tags that a budget is filtered by, as alternatives. */
function tagFilters({ CostFilters, FilterExpression }: Budget) {
  const written = CostFilters?.TagKeyValue ?? [];
  const ofExpression = FilterExpression?.Tags;
  return [
    ...(written.length > 0
      ? [
          written.map((each): [string, string] => {
            const [key, ...value] = each.replace(/^user:/, '').split('$');
            return [key, value.join('$')];
          }),
        ]
      : []),
    ...(ofExpression
      ? [
          (ofExpression.Values ?? []).map((value): [string, string] => [
            (ofExpression.Key ?? '').replace(/^user:/, ''),
            value,
          ]),
        ]
      : []),
  ];
}
