import { ReadScheduler } from './ReadScheduler';

/** A read that ends when the test says so. */
function controlled() {
  const runs: { signal: AbortSignal; finish: () => void }[] = [];
  const read = (signal: AbortSignal) =>
    new Promise<void>(resolve => runs.push({ signal, finish: resolve }));
  return { runs, scheduler: new ReadScheduler(read) };
}

describe('ReadScheduler', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('makes one read of a burst of wishes', async () => {
    const { runs, scheduler } = controlled();
    scheduler.soon();
    scheduler.soon();
    scheduler.soon();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(1);
  });

  it('grants a wish that came during a read after it, once', async () => {
    const { runs, scheduler } = controlled();
    scheduler.now();
    scheduler.soon();
    scheduler.soon();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(1);
    expect(runs[0].signal.aborted).toBe(false);
    runs[0].finish();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(2);
  });

  it('overtakes a read whose answer is no longer wanted', async () => {
    const { runs, scheduler } = controlled();
    scheduler.now();
    scheduler.now();
    expect(runs).toHaveLength(2);
    expect(runs[0].signal.aborted).toBe(true);
    expect(runs[1].signal.aborted).toBe(false);
  });

  it('ends for good', async () => {
    const { runs, scheduler } = controlled();
    scheduler.now();
    scheduler.stop();
    scheduler.soon();
    scheduler.now();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(1);
    expect(runs[0].signal.aborted).toBe(true);
  });
});
