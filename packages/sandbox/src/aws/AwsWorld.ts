import { Billing } from './world/Billing';
import { Conditions } from './world/Conditions';
import { Region } from './world/Region';
import type {
  ChangeSetSpec,
  DriftSpec,
  Instant,
  OperationSpec,
  Place,
  StackRef,
  StackSpec,
} from './world/specs';
import { toMillis } from './world/Stack';

/**
 * The accounts of the sandbox's AWS, as a timeline: it holds what was and what is
 * planned, and every read says at which instant it looks.
 */
export class AwsWorld {
  /** What is the matter with single resources. */
  readonly conditions = new Conditions();
  /** Budgets, and money that is spent out of turn. */
  readonly billing = new Billing();
  readonly #accounts = new Map<string, Map<string, Region>>();

  /** Makes an account known, so that its credentials are valid; accounts with stacks are known anyway. */
  addAccount(accountId: string): void {
    if (!/^\d{12}$/.test(accountId)) {
      throw new Error(`An account id has twelve digits, not "${accountId}"`);
    }
    if (!this.#accounts.has(accountId)) {
      this.#accounts.set(accountId, new Map());
    }
  }

  hasAccount(accountId: string): boolean {
    return this.#accounts.has(accountId);
  }

  /** One region of an account; empty where nothing was put in it. */
  region({ accountId, region }: Place): Region {
    return this.#accounts.get(accountId)?.get(region) ?? new Region();
  }

  /** Every region of an account that something was put in. */
  placesOf(accountId: string): Place[] {
    const regions = this.#accounts.get(accountId)?.keys() ?? [];
    return [...regions].map(region => ({ accountId, region }));
  }

  /** Every region of every account that something was put in. */
  places(): Place[] {
    return [...this.#accounts.keys()].flatMap(id => this.placesOf(id));
  }

  /**
   * Adds a stack, created at `createdAt` by an operation that succeeds, unless
   * `planOperation` with kind `create` says how the creation goes.
   *
   * @throws Error when a stack of that name exists at that time.
   */
  addStack(spec: StackSpec): void {
    this.addAccount(spec.accountId);
    const regions = this.#accounts.get(spec.accountId)!;
    let region = regions.get(spec.region);
    if (!region) {
      region = new Region();
      regions.set(spec.region, region);
    }
    region.add(spec);
  }

  /**
   * Plans what will happen to a stack (or says what has), with all its events.
   *
   * @throws Error when there is no such stack, or it is busy at that time.
   */
  planOperation(spec: OperationSpec): void {
    const at = spec.kind === 'create' ? Infinity : toMillis(spec.startAt);
    this.region(spec).get(spec.stackName, at).plan(spec);
  }

  /** The first instant from `from` on at which an operation of that length finds the stack idle. */
  idleFrom(ref: StackRef & { from: Instant; durationSeconds: number }): Date {
    const { operations } = this.region(ref).get(ref.stackName, Infinity);
    const length = Math.round(ref.durationSeconds * 1000);
    let start = toMillis(ref.from);
    for (const { startAt, endAt } of operations) {
      if (startAt > start + length) break;
      start = Math.max(start, endAt + 1);
    }
    return new Date(start);
  }

  /** Lets resources depart from their template (or return to it), and tells who noticed. */
  setDrift(spec: DriftSpec): void {
    const at = toMillis(spec.at);
    const stack = this.region(spec).get(spec.stackName, at);
    stack.drifts.push({ at, resources: spec.resources });
    stack.drifts.sort((a, b) => a.at - b.at);
    if (spec.detectedAt !== undefined) {
      this.region(spec).detectDrift(stack, toMillis(spec.detectedAt));
    }
  }

  /** Adds a change set that waits to be executed. */
  addChangeSet(spec: ChangeSetSpec): void {
    this.region(spec).addChangeSet(spec);
  }
}
