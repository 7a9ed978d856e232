import { screen } from '@testing-library/react';
import type { EnvironmentHealthApi } from '@callboard/backstage-plugin-environment-health-common';
import { renderScreen } from '../../__testUtils__';
import { FixtureEnvironmentHealthApi, portfolioFixture } from '../../fixtures';
import { MyEnvironments } from './MyEnvironments';

const fixture = new FixtureEnvironmentHealthApi(() => new Date());
const mona = ['user:default/mona', 'group:default/cloud-tools'];
const none = { unhealthy: 0, warning: 0, unknown: 0, deploying: 0, healthy: 0 };

function show(
  api: Partial<EnvironmentHealthApi> = {},
  ownershipEntityRefs = mona,
) {
  const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
  renderScreen(<MyEnvironments />, {
    ownershipEntityRefs,
    api: { getPortfolio, ...api },
  });
  return getPortfolio;
}

describe('MyEnvironments', () => {
  it('lists what needs somebody, the worst first, each with its sentence', async () => {
    const getPortfolio = show();
    const link = await screen.findByRole('link', { name: 'ec2-manager-api' });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/environment-health?environment=prod&category=application',
    );
    expect(link.closest('li')).toHaveTextContent(
      /Unhealthy.*Production.*for 14 min.*answers 503/,
    );
    expect(screen.queryByText('service-0001')).not.toBeInTheDocument();
    expect(screen.getByText('4,209 healthy')).toBeInTheDocument();
    expect(getPortfolio.mock.lastCall?.[0]).toEqual({
      owner: mona,
      status: ['unhealthy', 'warning', 'unknown'],
      limit: 8,
    });
    expect(
      screen.getByRole('link', { name: 'Open environment health' }),
    ).toHaveAttribute('href', '/environment-health');
  });

  it('counts what it does not list', async () => {
    show({
      getPortfolio: async () => ({ ...portfolioFixture(), totalItems: 12 }),
    });
    expect(await screen.findByText('3 more need somebody')).toBeInTheDocument();
  });

  it('says so when all is well', async () => {
    show({
      getPortfolio: async () => ({
        ...portfolioFixture(),
        items: [],
        totalItems: 0,
        counts: { ...none, healthy: 12 },
      }),
    });
    expect(
      await screen.findByText(/All 12 of your services are well\./),
    ).toBeInTheDocument();
  });

  it('points to everyone’s where nothing is mine', async () => {
    show({
      getPortfolio: async () => ({
        ...portfolioFixture(),
        items: [],
        totalItems: 0,
        counts: none,
      }),
    });
    expect(
      await screen.findByText('None of the services that you own is checked.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See everyone’s' }),
    ).toHaveAttribute('href', '/environment-health?owner=all');
  });

  it('takes nobody’s services for everyone’s', async () => {
    const getPortfolio = show({}, []);
    expect(
      await screen.findByText('None of the services that you own is checked.'),
    ).toBeInTheDocument();
    expect(getPortfolio).not.toHaveBeenCalled();
  });
});
