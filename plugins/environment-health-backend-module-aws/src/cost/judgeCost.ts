import type { Budget, Spend } from '@aws-sdk/client-budgets';
import { factList } from '../shared/factList';
import type { Verdict } from '../shared/Verdict';
import type { Money } from './readCosts';

const PERIODS: Record<string, string> = {
  DAILY: 'today',
  MONTHLY: 'this month',
  QUARTERLY: 'this quarter',
  ANNUALLY: 'this year',
};

/** What an environment costs, with the budgets that speak of it alone. */
export interface EnvironmentCost {
  /** Month to date; absent where the account does not tell costs apart. */
  spent?: Money;
  budgets: Budget[];
  /** What is true of the whole account, as facts. */
  account: Record<string, string>;
}

/** @returns undefined where neither costs nor budgets are known */
export function judgeCost({
  spent,
  budgets,
  account,
}: EnvironmentCost): Verdict | undefined {
  const facts = factList({
    'Month to date': spent && formatMoney(spent),
    ...Object.fromEntries(
      budgets.map(budget => [
        `Budget ${budget.BudgetName}`,
        describeBudget(budget),
      ]),
    ),
    ...account,
  });
  const over = budgets.find(
    ({ BudgetLimit, CalculatedSpend }) =>
      amountOf(CalculatedSpend?.ActualSpend) > amountOf(BudgetLimit),
  );
  if (over) {
    return {
      status: 'unhealthy',
      summary: `${formatSpend(
        over.CalculatedSpend?.ActualSpend,
      )} were spent ${periodOf(over)}, and the budget ${
        over.BudgetName
      } allows ${formatSpend(over.BudgetLimit)}.`,
      action: 'See in Cost Explorer what costs so much, or raise the budget.',
      facts,
    };
  }
  const coming = budgets.find(
    ({ BudgetLimit, CalculatedSpend }) =>
      amountOf(CalculatedSpend?.ForecastedSpend) > amountOf(BudgetLimit),
  );
  if (coming) {
    return {
      status: 'warning',
      summary: `${formatSpend(
        coming.CalculatedSpend?.ForecastedSpend,
      )} are forecast for ${periodOf(coming)}, and the budget ${
        coming.BudgetName
      } allows ${formatSpend(coming.BudgetLimit)}.`,
      action: 'See in Cost Explorer what costs so much, or raise the budget.',
      facts,
    };
  }
  if (spent) {
    return {
      status: 'healthy',
      summary: `It has cost ${formatMoney(spent)} this month${
        budgets.length > 0 ? ', within its budget' : ''
      }.`,
      facts,
    };
  }
  return budgets.length > 0
    ? { status: 'healthy', summary: 'It keeps within its budget.', facts }
    : undefined;
}

/** Such as `12.30 USD`. */
export function formatMoney({ amount, unit }: Money): string {
  return `${amount.toFixed(2)} ${unit}`;
}

/** Such as `12.30 of 50.00 USD, 31.00 USD forecast`. */
export function describeBudget({
  BudgetLimit,
  CalculatedSpend,
}: Budget): string {
  const { ActualSpend, ForecastedSpend } = CalculatedSpend ?? {};
  const spent = amountOf(ActualSpend).toFixed(2);
  return `${spent} of ${formatSpend(BudgetLimit)}${
    ForecastedSpend ? `, ${formatSpend(ForecastedSpend)} forecast` : ''
  }`;
}

function formatSpend(spend: Spend | undefined): string {
  return formatMoney({ amount: amountOf(spend), unit: spend?.Unit ?? 'USD' });
}

function amountOf(spend: Spend | undefined): number {
  return Number(spend?.Amount ?? 0);
}

function periodOf({ TimeUnit }: Budget): string {
  return PERIODS[TimeUnit ?? ''] ?? 'in its period';
}
