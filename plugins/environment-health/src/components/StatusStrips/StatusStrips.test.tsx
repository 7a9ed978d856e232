import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { entityRef } from '../../fixtures';
import { StatusStrips } from './StatusStrips';

const show = (options: Parameters<typeof renderScreen>[1] = {}) =>
  renderScreen(<StatusStrips entityRef={entityRef} />, options);

describe('StatusStrips', () => {
  it('draws a strip per environment, and says in words what it shows', async () => {
    show();
    const strips = await screen.findAllByTestId('strip');
    expect(strips).toHaveLength(3);
    expect(strips[2].querySelectorAll('[data-status=unhealthy]')).toHaveLength(
      2,
    );
    expect(
      await screen.findByText(/^unhealthy 2 h.* · 2 deployments$/),
    ).toBeInTheDocument();
  });

  it('can be walked through as one list with links to the deployments', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Production: Show as a list' }),
    );
    const story = screen.getByRole('list', { name: /^Production: changes/ });
    const items = await within(story).findAllByRole('listitem');
    expect(items[0]).toHaveTextContent(/Unhealthy.*answers 503.*until now$/);
    expect(
      within(story).getByRole('link', { name: 'v1.43.0 deployed' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/deployments?deployment=43',
    );
  });

  it('does without deployments where that family is absent', async () => {
    show({ deploymentsStatus: 404 });
    expect(await screen.findAllByTestId('strip')).toHaveLength(3);
    expect(screen.queryByText(/deployments could not/i)).toBeNull();
    expect(screen.queryByText(/\d deployments?$/)).toBeNull();
  });

  it('says so where deployments cannot be read', async () => {
    show({ deploymentsStatus: 500 });
    expect(
      await screen.findByText(/^Deployments could not be read/),
    ).toBeInTheDocument();
    expect(await screen.findAllByTestId('strip')).toHaveLength(3);
  });

  it('fails alone', async () => {
    show({
      api: {
        getHistory: async () => {
          throw new Error('The database is away');
        },
      },
    });
    expect(
      await screen.findByText('The history could not be read'),
    ).toBeInTheDocument();
  });
});
