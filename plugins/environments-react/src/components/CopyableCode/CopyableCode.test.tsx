import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyableCode } from './CopyableCode';

const CODE = 'callboard.io/environments: staging,prod';

describe('CopyableCode', () => {
  it('copies the code and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    render(<CopyableCode code={CODE} label="annotation" />);
    expect(screen.getByText(CODE)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Copy annotation' }));

    expect(writeText).toHaveBeenCalledWith(CODE);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
    await waitFor(
      () =>
        expect(
          screen.getByRole('button', { name: 'Copy annotation' }),
        ).toBeInTheDocument(),
      { timeout: 3_000 },
    );
  });

  it('says what to do where the browser does not let it copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    render(<CopyableCode code={CODE} />);
    await user.click(screen.getByRole('button', { name: 'Copy code' }));
    expect(
      screen.getByRole('button', { name: 'Not copied; select the text' }),
    ).toBeInTheDocument();
  });

  it('can be reached and scrolled with the keyboard', async () => {
    const user = userEvent.setup();
    render(<CopyableCode code={CODE} label="annotation" />);
    await user.tab();
    expect(screen.getByRole('group', { name: 'annotation' })).toHaveFocus();
    await user.tab();
    expect(
      screen.getByRole('button', { name: 'Copy annotation' }),
    ).toHaveFocus();
  });
});
