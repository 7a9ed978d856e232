import type { Instant, Place } from './specs';
import { toMillis } from './Stack';

/**
 * Something about a resource that is not as it should be (or not as it usually
 * is), for a while: an alarm that fires, a function that fails, a public bucket.
 */
export interface ConditionSpec extends Place {
  /** Physical id of the resource. */
  resource: string;
  /** What is so, in the words of the service that shows it, such as `alarm` or `function-errors`. */
  kind: string;
  from: Instant;
  /** For ever where absent. */
  until?: Instant;
  /** Particulars, as the kind wants them. */
  data?: Record<string, unknown>;
}

export interface Condition {
  kind: string;
  from: number;
  until: number;
  data: Record<string, unknown>;
}

/** The conditions of all resources, as a timeline. */
export class Conditions {
  readonly #byResource = new Map<string, Condition[]>();

  add({ from, until, kind, data = {}, ...address }: ConditionSpec): void {
    const key = keyOf(address, address.resource);
    this.#byResource.set(key, [
      ...(this.#byResource.get(key) ?? []),
      {
        kind,
        data,
        from: toMillis(from),
        until: until === undefined ? Infinity : toMillis(until),
      },
    ]);
  }

  /** Ends what is so at `at`; what begins later stays planned. */
  end(place: Place, resource: string, kind: string, at: Instant): void {
    const end = toMillis(at);
    for (const condition of this.ofKind(place, resource, kind)) {
      if (condition.from <= end && end < condition.until) {
        condition.until = end;
      }
    }
  }

  /** The condition of a kind that holds at `now`; the newest where there are several. */
  at(
    place: Place,
    resource: string,
    kind: string,
    now: number,
  ): Condition | undefined {
    return this.ofKind(place, resource, kind)
      .filter(({ from, until }) => from <= now && now < until)
      .sort((a, b) => b.from - a.from)[0];
  }

  /** All conditions of a kind, past and planned, in the order in which they were added. */
  ofKind(place: Place, resource: string, kind: string): Condition[] {
    return (this.#byResource.get(keyOf(place, resource)) ?? []).filter(
      condition => condition.kind === kind,
    );
  }
}

function keyOf({ accountId, region }: Place, resource: string): string {
  return JSON.stringify([accountId, region, resource]);
}
