import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { FakeSignals } from '../testUtils';
import { useLiveResource } from './useLiveResource';

function setup(load: (signal: AbortSignal, query: string) => Promise<string>) {
  const signals = new FakeSignals();
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[signalApiRef, signals]]}>
      {children}
    </TestApiProvider>
  );
  const rendered = renderHook(
    ({ subject, query }: { subject: string; query: string }) =>
      useLiveResource({
        subject,
        query,
        load: signal => load(signal, query),
        channel: 'news',
      }),
    { wrapper, initialProps: { subject: 'a', query: '' } },
  );
  return { ...rendered, signals };
}

describe('useLiveResource', () => {
  it('reads at once, and again when a signal says so', async () => {
    let count = 0;
    const { result, signals } = setup(async () => `answer ${++count}`);
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.data).toBe('answer 1'));
    expect(result.current.loading).toBe(false);

    act(() => signals.send('news'));
    await waitFor(() => expect(result.current.data).toBe('answer 2'));
    act(() => signals.send('other news'));
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(count).toBe(2);
  });

  it('reads again when the reader comes back', async () => {
    const load = jest.fn(async () => 'answer');
    const { result } = setup(load);
    await waitFor(() => expect(result.current.data).toBe('answer'));
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  });

  it('reads now and then even if nobody says so', async () => {
    jest.useFakeTimers();
    try {
      const load = jest.fn(async () => 'answer');
      setup(load);
      await act(() => jest.advanceTimersByTimeAsync(121_000));
      expect(load).toHaveBeenCalledTimes(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps the last good answer beside a failure', async () => {
    let fail = false;
    const { result, signals } = setup(async () => {
      if (fail) {
        throw new Error('Bad gateway');
      }
      return 'good';
    });
    await waitFor(() => expect(result.current.data).toBe('good'));
    fail = true;
    act(() => signals.send('news'));
    await waitFor(() => expect(result.current.error).toBeDefined());
    expect(result.current.data).toBe('good');

    fail = false;
    act(() => result.current.reload());
    await waitFor(() => expect(result.current.error).toBeUndefined());
  });

  it('keeps the answer while the query changes, and drops the read that it overtakes', async () => {
    const pending = new Map<string, (answer: string) => void>();
    const aborted: string[] = [];
    const { result, rerender } = setup((signal, query) => {
      signal.addEventListener('abort', () => aborted.push(query));
      return query
        ? new Promise(resolve => pending.set(query, resolve))
        : Promise.resolve('unfiltered');
    });
    await waitFor(() => expect(result.current.data).toBe('unfiltered'));

    rerender({ subject: 'a', query: 'slow' });
    rerender({ subject: 'a', query: 'quick' });
    expect(result.current.data).toBe('unfiltered');
    expect(result.current.refreshing).toBe(true);
    expect(aborted).toContain('slow');

    await act(async () => pending.get('quick')?.('quick answer'));
    await act(async () => pending.get('slow')?.('slow answer'));
    expect(result.current.data).toBe('quick answer');
  });

  it('shows nothing of another subject', async () => {
    const { result, rerender } = setup(async () => 'answer');
    await waitFor(() => expect(result.current.data).toBe('answer'));
    rerender({ subject: 'b', query: '' });
    expect(result.current.data).toBeUndefined();
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.data).toBe('answer'));
  });
});
