import type { AwsCall } from '../AwsService';
import { fractionOf } from '../world/ids';
import type { Stack } from '../world/Stack';
import { stackView } from '../world/stackView';

const DAY = 86_400_000;

/** US dollars a day, by the beginning of the type; what is not named costs nothing. */
const PRICES: [type: string, price: number][] = [
  ['AWS::Lambda::Function', 0.9],
  ['AWS::DynamoDB::', 2.4],
  ['AWS::CloudFront::Distribution', 1.7],
  ['AWS::S3::Bucket', 0.4],
  ['AWS::ECS::Service', 3.1],
  ['AWS::ApiGateway', 0.6],
  ['AWS::CloudWatch::Alarm', 0.01],
  ['AWS::KMS::Key', 0.03],
  ['AWS::EC2::VPCEndpoint', 0.24],
  ['AWS::RDS::', 4.2],
];

type Where = Pick<AwsCall, 'world' | 'place' | 'now'>;

export function monthStart(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

export function monthEnd(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** The stacks of an account that exist now, whatever their region. */
export function stacksOfAccount({ world, place, now }: Where): Stack[] {
  return world
    .placesOf(place.accountId)
    .flatMap(each => world.region(each).list(now))
    .filter(stack => now < stack.deletedAt);
}

/** What a stack costs, or will cost, in `[from, to)`; the same for the same days. */
export function costOf(
  stack: Stack,
  from: number,
  to: number,
  { world }: Pick<Where, 'world'>,
): number {
  const begin = Math.max(from, stack.createdAt);
  let sum = world.billing.charged(stack.spec, from, to);
  for (let day = Math.floor(begin / DAY) * DAY; day < to; day += DAY) {
    const share = (Math.min(day + DAY, to) - Math.max(day, begin)) / DAY;
    const mood = 0.9 + 0.2 * fractionOf(`${stack.spec.stackName} ${day}`);
    sum += dailyPrice(stack) * share * mood;
  }
  return sum;
}

/** The tags by which costs can be told apart: the stack's own, and its name. */
export function costTag(
  stack: Stack,
  key: string,
  now: number,
): string | undefined {
  return key === 'aws:cloudformation:stack-name'
    ? stack.spec.stackName
    : stackView(stack, now)?.tags[key];
}

function dailyPrice({ spec }: Stack): number {
  return spec.resources.reduce(
    (sum, { type }) =>
      sum + (PRICES.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 0),
    0,
  );
}
