import { act, render, screen } from '@testing-library/react';
import { AgeNote } from './AgeNote';

describe('AgeNote', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-22T10:00:20Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the age, and marks it once it is too high', () => {
    const { container } = render(
      <AgeNote
        observedAt="2026-11-22T10:00:00Z"
        staleAfterSeconds={60}
        subject="GitHub"
      />,
    );
    expect(container).toHaveTextContent(/^GitHub observed 20 s ago/);
    expect(container).not.toHaveTextContent('older than it should be');
    expect(container.querySelector('svg')).toBeNull();

    act(() => {
      jest.advanceTimersByTime(50_000);
    });
    expect(container).toHaveTextContent(/^GitHub observed 1 min ago/);
    expect(container).toHaveTextContent(/, older than it should be$/);
    expect(container.querySelector('svg')).not.toBeNull();
  });

  it('says so where nothing was observed', () => {
    render(<AgeNote staleAfterSeconds={60} />);
    expect(screen.getByText('not observed yet')).toBeInTheDocument();
  });
});
