import { screen, waitFor } from '@testing-library/react';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import { boardFixture, entityRef } from '../../fixtures';
import { LiveVersionsCard } from './LiveVersionsCard';

const show = (board: DeploymentBoard = boardFixture(new Date())) =>
  renderScreen(<LiveVersionsCard />, { api: { getBoard: async () => board } });

describe('LiveVersionsCard', () => {
  it('has one line per environment, and marks what fails or waits', async () => {
    show();
    await screen.findByText('Production');
    const [dev, staging, prod] = screen.getAllByRole('listitem');
    expect(dev).toHaveTextContent(/Development.*v1\.42\.0.*Live.*12 min ago/);
    expect(dev).toHaveTextContent(/v1\.43\.0.*Deploying/);
    expect(staging).toHaveTextContent(/v1\.42\.0.*Failed/);
    expect(prod).toHaveTextContent(/v1\.41\.2.*Waiting/);
  });

  it('leads to the attempt on the tab', async () => {
    show();
    expect(
      await screen.findByRole('link', { name: 'v1.41.2' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/deployments?deployment=1040',
    );
    expect(
      screen.getByRole('link', { name: /Open the deployments/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/deployments',
    );
  });

  it('does not call "nothing" what nobody has looked at yet', async () => {
    const board = boardFixture();
    const [{ environment, window }] = board.environments;
    show({
      ...board,
      environments: [{ environment, window, stacks: [] }],
      sources: [],
    });
    expect(await screen.findByText('Not known')).toBeInTheDocument();
  });

  it('says how to connect an entity', async () => {
    show({ kind: 'not-configured', entityRef, missing: [] });
    expect(await screen.findByText(/Not connected yet/)).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.getByRole('link', { name: 'How to connect' }),
      ).toHaveAttribute('href', expect.stringMatching(/\/deployments$/)),
    );
  });

  it('repeats what is wrong with an annotation', async () => {
    show({
      kind: 'invalid-annotation',
      entityRef,
      problems: [{ annotation: 'a', value: 'b', message: 'Not a list.' }],
    });
    expect(await screen.findByText(/Not a list\./)).toBeInTheDocument();
  });
});
