import type { DescribeBudgetsResponse } from '@aws-sdk/client-budgets';
import { AwsError } from '../AwsError';
import type { AwsCall, AwsOperation, AwsService } from '../AwsService';
import {
  costOf,
  costTag,
  monthEnd,
  monthStart,
  stacksOfAccount,
} from '../ce/costs';
import { dollars } from '../ce/costExplorerService';
import { page } from '../cloudformation/paging';
import { jsonProtocol } from '../protocol/json';
import type { BudgetSpec } from '../world/Billing';
import type { Stack } from '../world/Stack';

const describeBudgets: AwsOperation = (
  input,
  call,
): DescribeBudgetsResponse => {
  const { accountId } = call.place;
  if (input.AccountId !== accountId) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${call.caller.arn} is not authorized to perform: budgets:DescribeBudgets`,
      400,
    );
  }
  const { items, NextToken } = page(
    input,
    call,
    'DescribeBudgets',
    now => call.world.billing.budgets(accountId, now),
    Math.min(Number(input.MaxResults ?? 100), 1000),
  );
  const stacks = stacksOfAccount(call);
  return {
    Budgets: items.map(budget => describe(budget, stacks, call)),
    NextToken,
  };
};

function describe(budget: BudgetSpec, stacks: Stack[], call: AwsCall) {
  const { name, limit, tag } = budget;
  const spend = spendOf(budget, stacks, call);
  return {
    BudgetName: name,
    BudgetType: 'COST' as const,
    TimeUnit: 'MONTHLY' as const,
    BudgetLimit: dollars(limit),
    CalculatedSpend: {
      ActualSpend: dollars(spend.actual),
      ForecastedSpend: dollars(spend.forecast),
    },
    ...(tag && {
      CostFilters: {
        TagKeyValue: [
          `${tag.key.startsWith('aws:') ? '' : 'user:'}${tag.key}$${tag.value}`,
        ],
      },
    }),
  };
}

/** What a budget's share of the stacks has cost this month, and will have cost at its end. */
export function spendOf(
  { tag }: Pick<BudgetSpec, 'tag'>,
  stacks: Stack[],
  { world, now }: Pick<AwsCall, 'world' | 'now'>,
): { actual: number; forecast: number } {
  const covered = stacks.filter(
    stack => !tag || costTag(stack, tag.key, now) === tag.value,
  );
  const sum = (from: number, to: number) =>
    covered.reduce((all, stack) => all + costOf(stack, from, to, { world }), 0);
  const actual = sum(monthStart(now), now);
  return { actual, forecast: actual + sum(now, monthEnd(now)) };
}

/** AWS Budgets: the budgets of an account with what was spent of them. */
export const budgetsService: AwsService = {
  protocol: jsonProtocol('1.1'),
  operations: { DescribeBudgets: describeBudgets },
};
