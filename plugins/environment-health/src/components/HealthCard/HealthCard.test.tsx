import { NotAllowedError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import type { EntityHealth } from '@callboard/backstage-plugin-environment-health-common';
import { renderScreen } from '../../__testUtils__';
import {
  entityRef,
  environmentFixture,
  healthFixture,
  withoutPassed,
} from '../../fixtures';
import { HealthCard } from './HealthCard';

const tab = '/catalog/default/component/ec2-manager-api/environment-health';
const show = (health: EntityHealth = healthFixture(new Date())) =>
  renderScreen(<HealthCard />, {
    api: { getHealth: async () => withoutPassed(health) },
  });

describe('HealthCard', () => {
  it('has one line per environment, with the worst sentence where something is wrong', async () => {
    show();
    await screen.findByText('Production');
    const [dev, staging, prod] = screen.getAllByRole('listitem');
    expect(dev).toHaveTextContent(/^DevelopmentHealthyfor 6 d[^.]*$/);
    expect(staging).toHaveTextContent(
      /StagingWarning.*Content-Security-Policy is missing\./,
    );
    expect(prod).toHaveTextContent(/ProductionUnhealthy.*answers 503/);
  });

  it('leads to the tab, and to one environment on it', async () => {
    show();
    expect(
      await screen.findByRole('link', { name: 'Production' }),
    ).toHaveAttribute('href', `${tab}?environment=prod`);
    expect(
      screen.getByRole('link', { name: /Open environment health/ }),
    ).toHaveAttribute('href', tab);
  });

  it('calls nothing healthy that was not checked', async () => {
    show({
      ...healthFixture(),
      environments: [
        environmentFixture(0, [], { state: 'pending' }),
        environmentFixture(1, [], { state: 'empty' }),
      ],
    });
    expect(await screen.findByText('not checked yet')).toBeInTheDocument();
    expect(screen.getByText('nothing to check')).toBeInTheDocument();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
  });

  it('says how to connect an entity', async () => {
    show({ kind: 'not-configured', entityRef, missing: [] });
    expect(
      await screen.findByText(/Nothing is checked here yet/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How to connect' }),
    ).toHaveAttribute('href', tab);
  });

  it('repeats what is wrong with an annotation', async () => {
    show({
      kind: 'invalid-annotation',
      entityRef,
      problems: [{ annotation: 'a', value: 'b', message: 'Not a list.' }],
    });
    expect(await screen.findByText(/Not a list\./)).toBeInTheDocument();
  });

  it.each([
    [new NotAllowedError(), 'You may not see this health'],
    [new Error('Away'), 'The health could not be read'],
  ])('says what kept it from reading: %s', async (error, title) => {
    renderScreen(<HealthCard />, {
      api: { getHealth: () => Promise.reject(error) },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });
});
