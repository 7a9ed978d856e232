/**
 * Wakes any number of listeners with one interval, which runs only while
 * somebody listens.
 *
 * @internal
 */
export class Ticker {
  private readonly listeners = new Set<() => void>();
  private interval: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly periodMs: number) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.interval ??= setInterval(this.tick, this.periodMs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        clearInterval(this.interval);
        this.interval = undefined;
      }
    };
  };

  private readonly tick = () => {
    this.listeners.forEach(listener => listener());
  };
}
