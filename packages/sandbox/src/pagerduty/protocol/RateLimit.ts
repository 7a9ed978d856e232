const WINDOW = 60_000;

/** Requests per minute and token. */
export class RateLimit {
  readonly #clock: { now(): number };
  readonly #windows = new Map<string, { used: number; resetAt: number }>();

  constructor(clock: { now(): number }, readonly limit = 960) {
    this.#clock = clock;
  }

  /** Uses one up. */
  spend(caller: string): {
    isAllowed: boolean;
    remaining: number;
    reset: number;
  } {
    const now = this.#clock.now();
    let window = this.#windows.get(caller);
    if (!window || window.resetAt <= now) {
      window = { used: 0, resetAt: now + WINDOW };
      this.#windows.set(caller, window);
    }
    window.used += 1;
    return {
      isAllowed: window.used <= this.limit,
      remaining: Math.max(0, this.limit - window.used),
      reset: Math.ceil((window.resetAt - now) / 1000),
    };
  }
}
