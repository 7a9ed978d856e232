import type { AwsWorld } from '../../AwsWorld';
import type { Condition } from '../../world/Conditions';
import { fractionOf } from '../../world/ids';
import type { Stack } from '../../world/Stack';

const MINUTE = 60_000;
const SLOT = 5 * MINUTE;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The busiest hour in UTC: one in the afternoon in Los Angeles. */
const PEAK_HOUR = 21;

/** Requests per minute at the busiest hour, by what the stack's tag calls its environment. */
const BUSYNESS: Record<string, number> = { prod: 400, staging: 60, dev: 20 };

/** A kind of condition that shows in the figures of a resource. */
export type Disturbance = 'errors' | 'latency' | 'traffic' | 'throttles';

/** What one resource went through in a stretch of time. */
export interface Sample {
  requests: number;
  errors: number;
  throttles: number;
  averageMs: number;
  p95Ms: number;
}

/**
 * What a resource went through, minute by minute. It has a daily and a weekly rhythm, and
 * follows from the resource's name, the time and the conditions `errors` (`share` of the
 * requests, or so many `perMinute`), `latency` and `traffic` (`factor`), and `throttles`
 * (`perMinute`) alone: whoever asks for an instant gets the same figures.
 *
 * Left to itself it stays well inside every threshold that the alarms of the sandbox have.
 */
export class ResourceSignal {
  readonly #seed: string;
  readonly #busyness: number;
  readonly #latency: number;
  readonly #conditions: Map<Disturbance, Condition[]>;
  #slot = { number: NaN, noise: 0, stray: 0 };

  constructor(
    world: AwsWorld,
    readonly stack: Stack,
    readonly physicalId: string,
  ) {
    const { accountId, region, tags } = stack.spec;
    this.#seed = `${accountId}${region}${physicalId}`;
    this.#busyness =
      (BUSYNESS[tags.environment] ?? BUSYNESS.staging) *
      (0.8 + 0.4 * fractionOf(this.#seed));
    this.#latency = 80 + 180 * fractionOf(`${this.#seed}latency`);
    const kinds = ['errors', 'latency', 'traffic', 'throttles'] as const;
    this.#conditions = new Map(
      kinds.map(kind => [
        kind,
        world.conditions.ofKind(stack.spec, physicalId, kind),
      ]),
    );
  }

  /** When what is not as usual begins. */
  disturbedFrom(kinds: readonly Disturbance[]): number[] {
    return kinds.flatMap(kind =>
      this.#conditions.get(kind)!.map(({ from }) => from),
    );
  }

  /**
   * `[from, to)`, both whole minutes; undefined where nothing existed to be measured.
   * A stretch of more than ten minutes is told from minutes picked evenly from it.
   */
  between(from: number, to: number): Sample | undefined {
    const begin = Math.max(
      from,
      Math.ceil(this.stack.createdAt / MINUTE) * MINUTE,
    );
    const minutes = Math.floor(
      (Math.min(to, this.stack.deletedAt) - begin) / MINUTE,
    );
    if (minutes <= 0) {
      return undefined;
    }
    const stride = minutes > 10 ? Math.ceil(minutes / 6) : 1;
    const sum = { requests: 0, errors: 0, throttles: 0, time: 0, slow: 0 };
    let looked = 0;
    for (let minute = 0; minute < minutes; minute += stride) {
      const each = this.#minute(begin + minute * MINUTE);
      looked += 1;
      sum.requests += each.requests;
      sum.errors += each.errors;
      sum.throttles += each.throttles;
      sum.time += each.requests * each.averageMs;
      sum.slow += each.requests * each.p95Ms;
    }
    const scale = minutes / looked;
    return {
      requests: Math.round(sum.requests * scale),
      errors: Math.round(sum.errors * scale),
      throttles: Math.round(sum.throttles * scale),
      averageMs: sum.requests > 0 ? sum.time / sum.requests : 0,
      p95Ms: sum.requests > 0 ? sum.slow / sum.requests : 0,
    };
  }

  #minute(at: number): Sample {
    const { noise, stray } = this.#chance(at);
    const traffic = this.#at('traffic', at)?.factor ?? 1;
    const requests = Math.max(
      traffic > 0 ? 1 : 0,
      Math.round(this.#busyness * rhythm(at) * (0.9 + 0.2 * noise) * traffic),
    );
    const errors = this.#at('errors', at);
    const throttles = this.#at('throttles', at);
    const averageMs =
      this.#latency *
      (0.9 + 0.2 * noise) *
      (this.#at('latency', at)?.factor ?? 1);
    return {
      requests,
      errors: Math.min(
        requests,
        (at % SLOT === 0 ? stray : 0) +
          Math.round(requests * (errors?.share ?? 0)) +
          inMinute(errors?.perMinute ?? 0, at),
      ),
      throttles: inMinute(throttles?.perMinute ?? 0, at),
      averageMs,
      p95Ms: averageMs * (2.1 + 0.6 * noise),
    };
  }

  /** What differs from one five minutes to the next. */
  #chance(at: number): { noise: number; stray: number } {
    const number = Math.floor(at / SLOT);
    if (this.#slot.number !== number) {
      this.#slot = {
        number,
        noise: fractionOf(`${this.#seed}${number}`),
        // At most one error, in the first minute: too few for any alarm.
        stray: fractionOf(`${this.#seed}stray${number}`) < 0.1 ? 1 : 0,
      };
    }
    return this.#slot;
  }

  #at(
    kind: Disturbance,
    at: number,
  ): Partial<Record<string, number>> | undefined {
    const holding = this.#conditions
      .get(kind)!
      .filter(({ from, until }) => from <= at && at < until);
    return holding.at(-1)?.data as Partial<Record<string, number>> | undefined;
  }
}

/** 0.35 at night to 1 at the busiest hour, and less of it on weekends. */
function rhythm(at: number): number {
  const hour = (at % DAY) / HOUR;
  const daily =
    0.675 + 0.325 * Math.cos(((hour - PEAK_HOUR) / 24) * 2 * Math.PI);
  const weekday = (Math.floor(at / DAY) + 4) % 7;
  return weekday === 0 || weekday === 6 ? daily * 0.7 : daily;
}

/** A whole number for each minute, so that in the long run there are `rate` per minute. */
function inMinute(rate: number, at: number): number {
  const minute = Math.floor(at / MINUTE);
  return Math.floor((minute + 1) * rate) - Math.floor(minute * rate);
}
