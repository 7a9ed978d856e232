import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { clock, fixtureNow, stack } from '../../fixtures';
import { StackSummary } from './StackSummary';

const { hours } = clock(fixtureNow);

describe('StackSummary', () => {
  it('sums up by the worst and opens into each stack', async () => {
    renderScreen(
      <StackSummary
        stacks={[
          stack('prod', hours(1)),
          stack('prod', hours(1), {
            stackName: 'ec2-manager-data-prod',
            drift: 'drifted',
            driftedResources: 2,
            waitingChangeSets: [{ name: 'release-2', createdAt: hours(5) }],
          }),
          stack('prod', hours(1), {
            stackName: 'ec2-manager-web-certificate-prod',
            region: 'us-east-1',
            drift: 'not_checked',
          }),
        ]}
        environmentTitle="Production"
        now={fixtureNow.getTime()}
      />,
    );
    const button = screen.getByRole('button', {
      name: '1 of 3 stacks drifted',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');

    const [api, data, certificate] = screen.getAllByRole('listitem');
    expect(api).toHaveTextContent('UPDATE_COMPLETE · In sync');
    expect(data).toHaveTextContent('2 resources differ from the template');
    expect(data).toHaveTextContent('Change set release-2 waits since 5 h');
    expect(certificate).toHaveTextContent('us-east-1 · account 333333333333');
    expect(certificate).toHaveTextContent('Drift was never checked');
    expect(within(data).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('ec2-manager-data-prod'),
    );
  });

  it('does not count a single stack', () => {
    renderScreen(
      <StackSummary
        stacks={[stack('prod', hours(1), { drift: 'drifted' })]}
        environmentTitle="Production"
        now={fixtureNow.getTime()}
      />,
    );
    expect(
      screen.getByRole('button', { name: 'The stack drifted' }),
    ).toBeInTheDocument();
  });

  it('is absent without stacks', () => {
    renderScreen(
      <StackSummary stacks={[]} environmentTitle="Production" now={0} />,
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
