import { act, render, renderHook, screen } from '@testing-library/react';
import { useNow } from './useNow';

const START = Date.parse('2026-11-22T10:00:00Z');

describe('useNow', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('renders again when a step is over, and not before', () => {
    const seen: number[] = [];
    renderHook(() => seen.push(useNow(60_000)));
    act(() => {
      jest.advanceTimersByTime(50_000);
    });
    expect(seen).toEqual([START]);
    act(() => {
      jest.advanceTimersByTime(10_000);
    });
    expect(seen).toEqual([START, START + 60_000]);
  });

  it('runs one interval for all, and none once they are gone', () => {
    function Clock() {
      return <i>{useNow()}</i>;
    }
    const { unmount } = render(
      <>
        <Clock />
        <Clock />
        <Clock />
      </>,
    );
    expect(screen.getAllByText(String(START))).toHaveLength(3);
    expect(jest.getTimerCount()).toBe(1);
    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
