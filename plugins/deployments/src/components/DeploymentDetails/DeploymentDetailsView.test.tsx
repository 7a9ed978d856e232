import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DeploymentDetails } from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import { detailsFixture, fixtureNow } from '../../fixtures';
import { DeploymentDetailsView } from './DeploymentDetailsView';

const titles: Record<string, string> = { github: 'GitHub' };

function show(wish: Partial<DeploymentDetails> = {}) {
  renderScreen(
    <DeploymentDetailsView
      details={{ ...detailsFixture(), ...wish }}
      withCause
      sourceTitle={source => titles[source] ?? source}
      now={fixtureNow.getTime()}
    />,
  );
}

describe('DeploymentDetailsView', () => {
  it('shows every gate with outcome and duration', () => {
    show();
    const gate = (name: RegExp) =>
      screen.getByRole('link', { name }).closest('li');
    expect(gate(/^test-api/)).toHaveTextContent('2 min');
    expect(gate(/^cdk-synth/)).toHaveTextContent('Failed · 2 min');
    expect(gate(/^deploy-staging/)).toHaveTextContent('Skipped');
  });

  it('tells the cause once', () => {
    show();
    expect(screen.getAllByText(/has no RETAIN on the table/)).toHaveLength(1);
  });

  it('marks the first cause among the events, not what followed', () => {
    show();
    const marked = screen.getByText('First cause').closest('li');
    expect(marked).toHaveTextContent('ApiFunction UPDATE_FAILED');
    expect(marked).toHaveTextContent('Access denied to kms:Decrypt');
  });

  it('shows the events around the first cause, and all on demand', async () => {
    const [stack] = detailsFixture().stacks;
    const noise = Array.from({ length: 20 }, (_, index) => ({
      ...stack.events[0],
      at: new Date(fixtureNow.getTime() - 3_600_000 + index).toISOString(),
      logicalId: `Before${index}`,
    }));
    show({ stacks: [{ ...stack, events: [...stack.events, ...noise] }] });
    expect(screen.getByText('First cause')).toBeInTheDocument();
    expect(screen.queryByText(/Before3 /)).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 24 events' }),
    );
    expect(screen.getByText(/Before3/)).toBeInTheDocument();
  });

  it('shows the end of the log, reachable by keyboard', () => {
    show();
    const log = screen.getByRole('region', {
      name: 'End of the log: cdk-synth, Synthesize',
    });
    expect(log).toHaveAttribute('tabindex', '0');
    expect(within(log).getByText(/exit code 1/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Open on GitHub/ }),
    ).toHaveAttribute('href', expect.stringContaining('/job/9'));
  });

  it('says what could not be read, and shows the rest', () => {
    show({
      log: undefined,
      problems: [{ source: 'github', message: 'The log has expired.' }],
    });
    expect(
      screen.getByText('GitHub could not be read: The log has expired.'),
    ).toBeInTheDocument();
    expect(screen.getByText('First cause')).toBeInTheDocument();
  });
});
