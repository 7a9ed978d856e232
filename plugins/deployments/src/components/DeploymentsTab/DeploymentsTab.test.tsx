import { NotAllowedError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  deploymentsSignalChannel,
  type DeploymentBoard,
  type DeploymentsApi,
} from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import {
  boardFixture,
  deployments,
  entityRef,
  staleBoardFixture,
} from '../../fixtures';
import { DeploymentsTab } from './DeploymentsTab';

const show = (api: Partial<DeploymentsApi> = {}, at = '/') =>
  renderScreen(<DeploymentsTab />, { api, at });
const answering = (board: DeploymentBoard) => ({ getBoard: async () => board });
const card = (name: string) => screen.findByRole('region', { name });

describe('DeploymentsTab', () => {
  it('shows the board in promotion order, and the history under it', async () => {
    show();
    await card('Production');
    const titles = screen
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent);
    expect(titles).toEqual(['Development', 'Staging', 'Production']);
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['Environments', 'History']);
  });

  it('holds the place of the board while it is read', async () => {
    show({ getBoard: () => new Promise(() => {}) });
    expect(
      screen.getByRole('status', { name: 'Reading deployments …' }),
    ).toBeInTheDocument();
  });

  it('changes under the eyes of the reader when a signal comes', async () => {
    const now = new Date();
    const board = boardFixture(now);
    const { devDeploying } = deployments(now);
    let current = board;
    const { signals } = show({ getBoard: async () => current });
    expect(await card('Development')).toHaveTextContent(
      'v1.43.0 is being deployed',
    );
    current = {
      ...board,
      environments: board.environments.map(part =>
        part.environment.name === 'dev'
          ? {
              ...part,
              live: { ...devDeploying, status: 'success' },
              attempt: undefined,
            }
          : part,
      ),
    };
    act(() => signals.send(deploymentsSignalChannel(entityRef)));
    await waitFor(async () =>
      expect(await card('Development')).not.toHaveTextContent('being deployed'),
    );
    expect(
      screen.queryByRole('status', { name: 'Reading deployments …' }),
    ).not.toBeInTheDocument();
  });

  it('opens the end of the log of a failure, in the address too', async () => {
    const { address } = show();
    await userEvent.click(
      within(await card('Staging')).getByRole('button', {
        name: 'Show the end of the log',
      }),
    );
    const sheet = await screen.findByRole('dialog', {
      name: 'v1.42.0 to Staging',
    });
    expect(await within(sheet).findByText(/exit code 1/)).toBeInTheDocument();
    expect(address().search).toBe('?deployment=1041');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(address().search).toBe(''));
  });

  it('opens the commits that lie between two environments', async () => {
    const { address } = show();
    await userEvent.click(
      await screen.findByRole('button', {
        name: '3 commits of Development are not in Staging yet',
      }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Development and Staging' }),
    ).toBeInTheDocument();
    expect(address().searchParams.get('compare')).toBe('dev..staging');
  });

  it('comes up opened as the address says', async () => {
    show({}, '/?compare=staging..prod');
    expect(
      await screen.findByRole('dialog', { name: 'Staging and Production' }),
    ).toHaveTextContent('1 commit is only in Production');
  });

  it('teaches what to add where nothing is connected', async () => {
    show(
      answering({
        kind: 'not-configured',
        entityRef,
        missing: ['github.com/project-slug'],
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'No deployments are connected to ec2-manager-api',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /github\.com\/project-slug: my-organisation\/ec2-manager-api/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy annotations' }),
    ).toBeInTheDocument();
  });

  it('repeats what is wrong with an annotation in its own words', async () => {
    show(
      answering({
        kind: 'invalid-annotation',
        entityRef,
        problems: [
          {
            annotation: 'callboard.io/environments',
            value: 'moon',
            message: 'Expected names among dev, staging and prod.',
          },
        ],
      }),
    );
    expect(
      await screen.findByText('callboard.io/environments: moon'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Expected names among dev, staging and prod.'),
    ).toBeInTheDocument();
  });

  it('tells "may not" from "cannot"', async () => {
    show({
      getBoard: async () => {
        throw new NotAllowedError('No');
      },
    });
    expect(
      await screen.findByText(
        'You may not see the deployments of ec2-manager-api',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says what broke, and tries again', async () => {
    let broken = true;
    show({
      getBoard: async () => {
        if (broken) {
          throw new Error('The database is away');
        }
        return boardFixture(new Date());
      },
    });
    expect(
      await screen.findByText(/answered: The database is away/),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card('Production')).toBeInTheDocument();
  });

  it('keeps the board when a later reading fails, and says so', async () => {
    let broken = false;
    const { signals } = show({
      getBoard: async () => {
        if (broken) {
          throw new Error('Bad gateway');
        }
        return boardFixture(new Date());
      },
    });
    await card('Production');
    broken = true;
    act(() => signals.send(deploymentsSignalChannel(entityRef)));
    expect(
      await screen.findByText(/may be out of date: Bad gateway/),
    ).toBeInTheDocument();
    expect(await card('Production')).toHaveTextContent('v1.40.0');
  });

  it('keeps everything else when one source fails', async () => {
    show(answering(staleBoardFixture(new Date())));
    expect(
      await screen.findByText(/GitHub could not be read for 48 min/),
    ).toBeInTheDocument();
    expect(await card('Production')).toHaveTextContent('v1.40.0');
    expect(
      screen.getByRole('button', { name: '1 of 2 stacks drifted' }),
    ).toBeInTheDocument();
  });

  it('asks the sources again when somebody wants to know', async () => {
    const refresh = jest.fn(async () => ({ acceptedAt: '' }));
    show({ refresh });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask the sources again' }),
    );
    expect(refresh).toHaveBeenCalledWith(entityRef);
    expect(
      await screen.findByText('Asked. News appears here by itself.'),
    ).toBeInTheDocument();
  });

  it('repeats why the sources cannot be asked so soon', async () => {
    show({
      refresh: async () => {
        throw new Error('Asked a moment ago; try again in 20 s.');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask the sources again' }),
    );
    expect(
      await screen.findByText('Asked a moment ago; try again in 20 s.'),
    ).toBeInTheDocument();
  });

  it('says that nothing was deployed yet', async () => {
    const board = boardFixture(new Date());
    show(
      answering({
        ...board,
        drift: [],
        environments: board.environments.map(({ environment, window }) => ({
          environment,
          window,
          stacks: [],
        })),
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing has been deployed yet',
      }),
    ).toBeInTheDocument();
  });

  it('says what to configure where there are no environments', async () => {
    show(answering({ ...boardFixture(), environments: [], drift: [] }));
    expect(
      await screen.findByText(/under callboard\.environments in app-config/),
    ).toBeInTheDocument();
  });
});
