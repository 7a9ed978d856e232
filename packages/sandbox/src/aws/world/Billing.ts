import type { Instant, StackRef } from './specs';
import { toMillis } from './Stack';

/** A monthly budget in US dollars; a later one of the same name takes its place. */
export interface BudgetSpec {
  accountId: string;
  name: string;
  limit: number;
  from: Instant;
  /** What it covers; the whole account where absent. */
  tag?: { key: string; value: string };
}

/** Money that was spent at once, besides what resources cost every day. */
export interface ChargeSpec extends StackRef {
  at: Instant;
  amount: number;
}

/** Spending that Amazon finds strange. */
export interface AnomalySpec {
  accountId: string;
  region: string;
  /** As Cost Explorer names it, such as `Amazon DynamoDB`. */
  service: string;
  usageType: string;
  at: Instant;
  expected: number;
  actual: number;
}

/** What the accounts' owners plan to spend, and what they spend besides. */
export class Billing {
  readonly #budgets: BudgetSpec[] = [];
  readonly #charges: ChargeSpec[] = [];
  readonly #anomalies: AnomalySpec[] = [];

  addBudget(spec: BudgetSpec): void {
    this.#budgets.push(spec);
  }

  addCharge(spec: ChargeSpec): void {
    this.#charges.push(spec);
  }

  addAnomaly(spec: AnomalySpec): void {
    this.#anomalies.push(spec);
  }

  budgets(accountId: string, now: number): BudgetSpec[] {
    const byName = new Map<string, BudgetSpec>();
    for (const budget of this.#budgets) {
      if (budget.accountId === accountId && toMillis(budget.from) <= now) {
        byName.set(budget.name, budget);
      }
    }
    return [...byName.values()];
  }

  /** What was charged to a stack in `[from, to)`. */
  charged(stack: StackRef, from: number, to: number): number {
    return this.#charges
      .filter(
        ({ accountId, region, stackName, at }) =>
          stackName === stack.stackName &&
          accountId === stack.accountId &&
          region === stack.region &&
          toMillis(at) >= from &&
          toMillis(at) < to,
      )
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  anomalies(accountId: string, now: number): AnomalySpec[] {
    return this.#anomalies.filter(
      anomaly => anomaly.accountId === accountId && toMillis(anomaly.at) <= now,
    );
  }
}
