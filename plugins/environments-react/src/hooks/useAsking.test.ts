import { act, renderHook } from '@testing-library/react';
import { useAsking } from './useAsking';

const failing = () => Promise.reject(new Error('The line is dead'));

describe('useAsking', () => {
  it('says that it is asked, and what came of it', async () => {
    let finish = () => {};
    const request = jest.fn(
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    const { result } = renderHook(() => useAsking(request, { done: 'Asked' }));
    expect(result.current).toMatchObject({ asking: false, answer: undefined });
    expect(request).not.toHaveBeenCalled();

    act(() => void result.current.ask());
    expect(result.current).toMatchObject({ asking: true, answer: undefined });
    await act(async () => finish());
    expect(result.current).toMatchObject({ asking: false, answer: 'Asked' });
    expect(request).toHaveBeenCalledTimes(1);
  });

  it.each([
    [undefined, /^The line is dead/],
    [(message: string) => `Not asked: ${message}`, /^Not asked: The line/],
  ])('says why it was not done', async (failed, words) => {
    const { result } = renderHook(() =>
      useAsking(failing, { done: 'Asked', failed }),
    );
    await act(() => result.current.ask());
    expect(result.current.asking).toBe(false);
    expect(result.current.answer).toMatch(words);
  });
});
