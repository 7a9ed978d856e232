import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { FixtureEnvironmentHealthApi, portfolioFixture } from '../../fixtures';
import { ServicesHealthCard } from './ServicesHealthCard';

const fixture = new FixtureEnvironmentHealthApi(() => new Date());
const entity = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'ec2-manager', namespace: 'default' },
});

function show(kind: string, page?: boolean) {
  const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
  renderScreen(<ServicesHealthCard />, {
    entity: entity(kind),
    page,
    api: { getPortfolio },
  });
  return getPortfolio;
}

describe('ServicesHealthCard', () => {
  it('shows the worst services of a System, and how many there are of which', async () => {
    const getPortfolio = show('System');
    const service = await screen.findByRole('link', {
      name: 'ec2-manager-api',
    });
    expect(service.closest('li')).toHaveTextContent(
      /Unhealthy.*Production.*answers 503/,
    );
    expect(screen.getByText('2 unhealthy')).toBeInTheDocument();
    expect(getPortfolio.mock.lastCall?.[0]).toEqual({
      system: ['system:default/ec2-manager'],
      limit: 5,
    });
  });

  it('leads to all of them on the page', async () => {
    show('System');
    expect(
      await screen.findByRole('link', { name: /Open all of them/ }),
    ).toHaveAttribute(
      'href',
      '/environment-health?owner=all&system=system%3Adefault%2Fec2-manager',
    );
  });

  it('does without the page', async () => {
    show('Group', false);
    expect(await screen.findByText('ec2-manager-api')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /Open all of them/ }),
    ).not.toBeInTheDocument();
  });

  it('says so where none of its services is checked', async () => {
    renderScreen(<ServicesHealthCard />, {
      entity: entity('Group'),
      api: {
        getPortfolio: async () => ({
          ...portfolioFixture(),
          items: [],
          totalItems: 0,
        }),
      },
    });
    expect(
      await screen.findByText('None of its services is checked yet.'),
    ).toBeInTheDocument();
  });

  it('asks nothing for a Domain without Systems', async () => {
    const getPortfolio = show('Domain');
    expect(
      await screen.findByText('None of its services is checked yet.'),
    ).toBeInTheDocument();
    expect(getPortfolio).not.toHaveBeenCalled();
  });
});
