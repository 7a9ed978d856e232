/** The only source of time in the sandbox. */
export interface SandboxClockOptions {
  /** Instant at which the sandbox's time begins, in epoch milliseconds; the real now where absent. */
  start?: number;
  /** The ticking clock underneath, in milliseconds. `() => 0` gives a clock that moves only by hand. */
  ticking?: () => number;
}

/**
 * Sandbox time: the start instant, plus the real time elapsed since, plus what was
 * advanced by hand. It never goes back.
 */
export class SandboxClock {
  readonly start: number;
  readonly #ticking: () => number;
  readonly #origin: number;
  #advanced = 0;

  constructor(options: SandboxClockOptions = {}) {
    this.#ticking = options.ticking ?? (() => performance.now());
    this.#origin = this.#ticking();
    this.start = options.start ?? Date.now();
  }

  /** Epoch milliseconds. */
  now(): number {
    return Math.floor(
      this.start + (this.#ticking() - this.#origin) + this.#advanced,
    );
  }

  /** @throws RangeError where the time is negative or not finite. */
  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError('The clock can only be advanced by a time >= 0');
    }
    this.#advanced += milliseconds;
  }
}
