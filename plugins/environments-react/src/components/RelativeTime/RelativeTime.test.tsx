import { act, render, screen } from '@testing-library/react';
import { RelativeTime } from './RelativeTime';

describe('RelativeTime', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-22T10:12:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows the age, and the exact time and zone on hover and to screen readers', () => {
    render(
      <RelativeTime
        instant="2026-11-22T10:00:00Z"
        timeZone="America/Los_Angeles"
      />,
    );
    const time = screen.getByText('12 min ago').closest('time')!;
    expect(time).toHaveAttribute('datetime', '2026-11-22T10:00:00Z');
    expect(time).toHaveAttribute('title', 'Sun, 22 Nov 2026, 02:00:00 PST');
    expect(time).toHaveTextContent(
      '12 min ago (Sun, 22 Nov 2026, 02:00:00 PST)',
    );
  });

  it('tells of a state how long it has been so', () => {
    render(<RelativeTime instant="2026-11-22T10:00:00Z" form="for" />);
    expect(screen.getByText('for 12 min')).toBeInTheDocument();
  });

  it('grows older by itself', () => {
    render(<RelativeTime instant="2026-11-22T10:00:00Z" />);
    act(() => {
      jest.advanceTimersByTime(60_000);
    });
    expect(screen.getByText('13 min ago')).toBeInTheDocument();
  });

  it('counts seconds while young', () => {
    render(<RelativeTime instant="2026-11-22T10:11:40Z" />);
    expect(screen.getByText('20 s ago')).toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(10_000);
    });
    expect(screen.getByText('30 s ago')).toBeInTheDocument();
  });

  it('shows what is not an instant as it is', () => {
    render(<RelativeTime instant="some day" />);
    expect(screen.getByText('some day')).toBeInTheDocument();
  });
});
