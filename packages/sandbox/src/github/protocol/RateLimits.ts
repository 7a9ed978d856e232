import type { SandboxClock } from '../../clock/SandboxClock';

const HOUR = 3_600_000;
const ANONYMOUS = 'anonymous';

export type RateLimitResource = 'core' | 'graphql' | 'search';

export interface RateLimit {
  limit: number;
  used: number;
  remaining: number;
  /** Epoch seconds. */
  reset: number;
}

/** Primary rate limits, per token and resource; each window lasts an hour from its first use. */
export class RateLimits {
  readonly #clock: SandboxClock;
  readonly #limits: Record<RateLimitResource, number>;
  readonly #windows = new Map<string, { used: number; resetAt: number }>();

  constructor(
    clock: SandboxClock,
    limits: Partial<Record<RateLimitResource, number>> = {},
  ) {
    this.#clock = clock;
    this.#limits = { core: 5_000, graphql: 5_000, search: 30, ...limits };
  }

  read(token: string | undefined, resource: RateLimitResource): RateLimit {
    const window = this.#window(token, resource);
    const limit = token ? this.#limits[resource] : 60;
    return {
      limit,
      used: Math.min(window.used, limit),
      remaining: Math.max(0, limit - window.used),
      reset: Math.floor(window.resetAt / 1000),
    };
  }

  /** Uses up points; returns false, and uses none, where too few are left. */
  spend(
    token: string | undefined,
    resource: RateLimitResource,
    points: number,
  ): boolean {
    if (this.read(token, resource).remaining < points) {
      return false;
    }
    this.#window(token, resource).used += points;
    return true;
  }

  #window(token: string | undefined, resource: RateLimitResource) {
    const key = `${token ?? ANONYMOUS} ${resource}`;
    const now = this.#clock.now();
    let window = this.#windows.get(key);
    if (!window || window.resetAt <= now) {
      window = { used: 0, resetAt: now + HOUR };
      this.#windows.set(key, window);
    }
    return window;
  }
}
