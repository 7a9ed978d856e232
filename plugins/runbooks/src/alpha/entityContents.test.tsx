import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { runbooksApiRef } from '../api';
import { entity, FixtureRunbooksApi } from '../fixtures';
import plugin from './plugin';

describe('the Runbooks tab in the new frontend system', () => {
  it('leads from the list to a runbook, into a run, and back', async () => {
    renderTestApp({
      features: [catalogPlugin, plugin],
      initialRouteEntries: [
        '/catalog/default/component/ec2-manager-api/runbooks',
      ],
      apis: [
        [runbooksApiRef, new FixtureRunbooksApi(() => new Date())],
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        mockApis.identity({ userEntityRef: 'user:default/mona' }),
      ],
    });
    const incidents = within(
      await screen.findByRole('region', { name: 'Incident' }),
    );
    await userEvent.click(
      incidents.getByRole('link', { name: 'API answers with errors' }),
    );
    await userEvent.click(
      await screen.findByRole('link', { name: 'Join the open run' }),
    );
    expect(
      await screen.findByRole('toolbar', { name: 'What to do now' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'All runbooks' }));
    expect(
      await screen.findByRole('region', { name: 'Incident' }),
    ).toBeInTheDocument();
  });
});
