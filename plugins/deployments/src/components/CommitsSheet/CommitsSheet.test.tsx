import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { boardFixture } from '../../fixtures';
import { CommitsSheet } from './CommitsSheet';

const [, drift] = boardFixture(new Date()).drift;

function show(wish = drift) {
  const onClose = jest.fn();
  renderScreen(
    <CommitsSheet
      fromTitle="Staging"
      toTitle="Production"
      drift={wish}
      hostTitle="GitHub"
      onClose={onClose}
    />,
  );
  return { sheet: screen.getByRole('dialog'), onClose };
}

describe('CommitsSheet', () => {
  it('lists both directions with message, author and pull request', () => {
    const { sheet } = show();
    expect(sheet).toHaveAccessibleName('Staging and Production');
    const [behind, ahead] = within(sheet).getAllByRole('list');
    expect(behind).toHaveTextContent('Deny start of untagged instances');
    expect(within(ahead).getAllByRole('listitem')).toHaveLength(7);
    expect(ahead).toHaveTextContent('Add tags to every volume (#412)');
    expect(
      within(ahead).getByRole('link', { name: /pull request #412/ }),
    ).toHaveAttribute('href', expect.stringMatching(/\/pull\/412$/));
    expect(sheet).toHaveTextContent('It came in past Staging');
  });

  it('says so where the list was cut', () => {
    const { sheet } = show({ ...drift, ahead: 120 });
    expect(sheet).toHaveTextContent('The newest 7 of 120 are listed.');
  });

  it('closes by button and by Escape', async () => {
    const { onClose } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
