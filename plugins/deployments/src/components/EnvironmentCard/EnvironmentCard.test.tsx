import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardEnvironment } from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import {
  boardFixture,
  deployments,
  fixtureNow,
  staleBoardFixture,
} from '../../fixtures';
import { EnvironmentCard } from './EnvironmentCard';

const now = fixtureNow.getTime();

function show(
  name: string,
  wish: Partial<BoardEnvironment> = {},
  board = boardFixture(),
) {
  const onShowDetails = jest.fn();
  const part = board.environments.find(
    ({ environment }) => environment.name === name,
  )!;
  renderScreen(
    <EnvironmentCard
      part={{ ...part, ...wish }}
      sources={board.sources}
      now={now}
      onShowDetails={onShowDetails}
    />,
  );
  const card = screen.getByRole('region', { name: part.environment.title });
  return { card, onShowDetails };
}

describe('EnvironmentCard', () => {
  it('tells what is live: version, commit, message, author', () => {
    const { card } = show('dev');
    expect(within(card).getByText('Live')).toBeInTheDocument();
    expect(
      within(card).getByRole('link', { name: /^v1\.42\.0/ }),
    ).toHaveAttribute(
      'href',
      'http://localhost:7100/callboard-demo/ec2-manager/actions/runs/1042',
    );
    const commit = within(card).getByRole('link', { name: /^a1b2c3d/ });
    expect(commit).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(
      within(card).getByText('Fix retry of throttled instance starts (#418)'),
    ).toBeInTheDocument();
    expect(within(card).getByText('Mona')).toBeInTheDocument();
  });

  it('leads to the running service', () => {
    const { card } = show('prod');
    expect(
      within(card).getByRole('link', { name: /^Open Production/ }),
    ).toHaveAttribute('href', 'https://api.ec2-manager.example.com');
  });

  it('shows the attempt in progress with its steps', () => {
    const { card } = show('dev');
    expect(
      within(card).getByText('v1.43.0 is being deployed, 2 min so far'),
    ).toBeInTheDocument();
    const steps = within(card).getByRole('list', { name: 'Steps of v1.43.0' });
    expect(steps).toHaveTextContent('passed: lint, test-api, security');
    expect(within(steps).getByText('build').closest('li')).toHaveTextContent(
      '19 s',
    );
    expect(steps).toHaveTextContent('still to come: deploy-dev, health-check');
  });

  it('says who may approve, since when, and where', () => {
    const { card } = show('prod');
    expect(
      within(card).getByText('v1.41.2 waits for approval since 2 h'),
    ).toBeInTheDocument();
    expect(
      within(card).getByText('DevOps Lead or Engineering Manager'),
    ).toBeInTheDocument();
    expect(
      within(card).getByRole('button', { name: /Review on GitHub/ }),
    ).toHaveAttribute(
      'href',
      'http://localhost:7100/callboard-demo/ec2-manager/actions/runs/1040',
    );
  });

  it('tells the cause of a failure, with the log one click away', async () => {
    const { card, onShowDetails } = show('staging');
    expect(within(card).getByText('v1.42.0 failed 14 min ago')).toBeVisible();
    expect(within(card).getByText(/has no RETAIN on the table/)).toBeVisible();
    expect(within(card).getByText('Outside its window')).toBeVisible();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Show the end of the log' }),
    );
    expect(onShowDetails).toHaveBeenCalledWith('1041');
  });

  it('shows a state that it does not know by its name', () => {
    const { card } = show('dev', { attempt: deployments(fixtureNow).strange });
    expect(
      within(card).getByText('v1.40.0 is reported as “ABANDONED”'),
    ).toBeInTheDocument();
  });

  it('marks an emergency with the name of who allowed it', () => {
    const { card } = show('prod', {
      live: deployments(fixtureNow).prodEmergency,
      attempt: undefined,
    });
    expect(
      within(card).getByText('Emergency, allowed by the DevOps Lead'),
    ).toBeInTheDocument();
    expect(within(card).getByText('Outside its window')).toBeInTheDocument();
  });

  it('tells when the window opens', () => {
    const { card } = show('prod');
    expect(card).toHaveTextContent(/Window opens Sun 02:00.*\(in 3 d\)/);
  });

  it('is silent about a window that is always open', () => {
    expect(show('dev').card).not.toHaveTextContent('Window');
  });

  it('says so while the window is open', () => {
    const { card } = show('prod', { window: { open: true } });
    expect(card).toHaveTextContent('Window open now');
  });

  it('says that nothing is live only where that is known', () => {
    const { card } = show('dev', { live: undefined, attempt: undefined });
    expect(card).toHaveTextContent('Nothing has been deployed here yet.');
  });

  it('does not call empty what could never be read', () => {
    const board = boardFixture();
    const error = { message: 'Bad credentials', since: 'x' };
    const { card } = show(
      'dev',
      { live: undefined, attempt: undefined },
      {
        ...board,
        sources: [
          { source: 'github', title: 'GitHub', error, staleAfterSeconds: 900 },
        ],
      },
    );
    expect(card).toHaveTextContent('Not known: GitHub has never answered.');
  });

  it('tells the age of what a failing source told, and keeps it', () => {
    const board = staleBoardFixture(new Date());
    const { card } = show('dev', {}, board);
    expect(card).toHaveTextContent(/observed 50 min ago.*older than it should/);
    expect(within(card).getByText('v1.42.0')).toBeInTheDocument();
  });

  it('names a stack that an annotation names and that does not exist', () => {
    const { card } = show('dev', { missingStacks: ['ec2-manager-typo-dev'] });
    expect(card).toHaveTextContent('ec2-manager-typo-dev');
    expect(card).toHaveTextContent('does not exist');
  });
});
