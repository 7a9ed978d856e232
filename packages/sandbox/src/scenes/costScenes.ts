import { z } from 'zod';
import { spendOf } from '../aws/budgets/budgetsService';
import { stacksOfAccount } from '../aws/ce/costs';
import { environmentOf } from '../world/Delivery';
import { environmentName, scene, serviceName, type Stage } from './Scene';
import { SceneError } from './SceneError';

const where = {
  service: serviceName,
  environment: environmentName.default('prod'),
};

function stackOf(
  { service: find }: Stage,
  parameters: z.output<z.ZodObject<typeof where>>,
) {
  const { service } = find(parameters.service);
  const [stack] = environmentOf(service, parameters.environment).stacks;
  if (!stack) {
    throw new SceneError(
      `${service.name} has no stack in ${parameters.environment}`,
    );
  }
  return stack;
}

const budgetExceeded = scene({
  name: 'budget-exceeded',
  description: 'A service has spent more this month than its budget allows.',
  parameters: z.object({
    ...where,
    percent: z.number().min(1).max(1000).default(20).describe('By how much'),
  }),
  play: (stage, { percent, ...parameters }) => {
    const { aws } = stage.world;
    const { accountId, region, stackName } = stackOf(stage, parameters);
    const tag = { key: 'service', value: parameters.service };
    const place = { accountId, region };
    const when = { world: aws, place, now: stage.now };
    const { actual } = spendOf({ tag }, stacksOfAccount(when), when);
    const limit = Math.max(1, Math.floor(actual));
    aws.billing.addBudget({
      accountId,
      name: parameters.service,
      limit,
      from: stage.now,
      tag,
    });
    const missing = limit * (1 + percent / 100) - actual;
    aws.billing.addCharge({
      accountId,
      region,
      stackName,
      at: stage.now - 1,
      amount: Math.max(0, missing),
    });
    return { budget: parameters.service, limit };
  },
});

const costAnomaly = scene({
  name: 'cost-anomaly',
  description: 'A service spends money in a way that Amazon finds strange.',
  parameters: z.object({
    ...where,
    amazonService: z.string().default('AWS Lambda'),
    usageType: z.string().default('USW2-Lambda-GB-Second'),
    impact: z.number().positive().default(80).describe('US dollars'),
  }),
  play: (stage, { amazonService, usageType, impact, ...parameters }) => {
    const { accountId, region, stackName } = stackOf(stage, parameters);
    const { billing } = stage.world.aws;
    const at = stage.now - 1;
    const expected = 10;
    billing.addCharge({ accountId, region, stackName, at, amount: impact });
    billing.addAnomaly({
      accountId,
      region,
      service: amazonService,
      usageType,
      at,
      expected,
      actual: expected + impact,
    });
    return { stackName, impact };
  },
});

/** Scenes about money. */
export const costScenes = [budgetExceeded, costAnomaly];
