import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { FakeSignals } from '../testUtils';
import { useLiveQuery } from './useLiveQuery';

type Query = { owner?: string };

function setup(initialQuery: Query | undefined) {
  const signals = new FakeSignals();
  const load = jest.fn(async (query: Query) => `of ${query.owner ?? 'all'}`);
  const rendered = renderHook(
    ({ query }) =>
      useLiveQuery({ subject: 'teams', query, load, channel: 'news' }),
    {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[signalApiRef, signals]]}>
          {children}
        </TestApiProvider>
      ),
      initialProps: { query: initialQuery },
    },
  );
  return { ...rendered, load, signals };
}

describe('useLiveQuery', () => {
  it('asks for nothing until the query is known', async () => {
    const { result, rerender, load } = setup(undefined);
    expect(result.current.loading).toBe(true);
    expect(load).not.toHaveBeenCalled();

    rerender({ query: {} });
    await waitFor(() => expect(result.current.data).toBe('of all'));
    expect(load).toHaveBeenCalledWith({}, { signal: expect.any(AbortSignal) });
  });

  it('keeps the old answer until another query is answered', async () => {
    const { result, rerender, load } = setup({ owner: 'mona' });
    await waitFor(() => expect(result.current.data).toBe('of mona'));
    rerender({ query: { owner: 'mona' } });
    expect(load).toHaveBeenCalledTimes(1);

    rerender({ query: { owner: 'hubot' } });
    expect(result.current.data).toBe('of mona');
    await waitFor(() => expect(result.current.data).toBe('of hubot'));
  });

  it('asks again when a signal says so', async () => {
    const { result, load, signals } = setup({});
    await waitFor(() => expect(result.current.data).toBe('of all'));
    act(() => signals.send('news'));
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  });
});
