import { spendOf } from '../../aws/budgets/budgetsService';
import { stacksOfAccount } from '../../aws/ce/costs';
import type { World } from '../World';
import { ACCOUNTS, REGION } from './stacks';

/** Budgets: production will end above its own, and so will the web of EC2 Manager; all others keep to theirs. */
export function tellCostStory({ aws, start: now }: World): void {
  for (const accountId of Object.values(ACCOUNTS)) {
    const when = { world: aws, place: { accountId, region: REGION }, now };
    const stacks = stacksOfAccount(when);
    const add = (
      name: string,
      share: number,
      tag?: { key: string; value: string },
    ) => {
      const { actual, forecast } = spendOf({ tag }, stacks, when);
      // A share of 1 is all that the month will cost; below that it does not suffice.
      const limit = Math.ceil(actual + (forecast - actual) * share);
      aws.billing.addBudget({ accountId, name, limit, from: now, tag });
    };
    const isProduction = accountId === ACCOUNTS.prod;
    add('whole-account', isProduction ? 0.7 : 1.6);
    if (isProduction) {
      for (const [service, share] of [
        ['ec2-manager-api', 1.6],
        ['ec2-manager-web', 0.6],
        ['ec2-manager-infrastructure', 1.6],
      ] as const) {
        add(service, share, { key: 'service', value: service });
      }
    }
  }
}
