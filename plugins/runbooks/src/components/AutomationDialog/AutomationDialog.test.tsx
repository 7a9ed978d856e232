import type {
  AutomationRequest,
  RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { FixtureRunbooksApi, runDetailsFixture } from '../../fixtures';
import { RunbooksTab } from '../RunbooksTab';

const show = (api: Partial<RunbooksApi> = {}) =>
  renderScreen(<RunbooksTab />, { api, at: '/runs/run-1' });
const openStep = async () =>
  userEvent.click(
    await screen.findByRole('button', { name: /After a deployment/ }),
  );
const openDialog = async () => {
  await openStep();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Start “Roll back the API” …' }),
  );
  return within(
    await screen.findByRole('dialog', {
      name: 'Roll back the API: what will happen',
    }),
  );
};

describe('an automation in a run', () => {
  it('says what will happen, and wants its name typed in production', async () => {
    show();
    const dialog = await openDialog();
    expect(await dialog.findByText('This is production.')).toBeInTheDocument();
    for (const fact of [
      'cloud-tools/ec2-manager-api',
      'rollback.yml',
      'main',
      'environment = prod, target = previous',
    ]) {
      expect(dialog.getByText(fact)).toBeInTheDocument();
    }
    const start = dialog.getByRole('button', { name: 'Start it' });
    const field = dialog.getByRole('textbox', {
      name: 'Type roll-back-api to confirm',
    });
    await userEvent.type(field, 'Roll-back-api');
    expect(start).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, 'roll-back-api');
    await userEvent.click(start);
    expect(
      await screen.findByText('Roll back the API: queued'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /See it at its host/ }),
    ).toHaveAttribute('href', expect.stringContaining('/actions/runs/4711'));
    // Not offered again while it is under way.
    expect(
      screen.queryByRole('button', { name: /Roll back the API” (again )?…/ }),
    ).toBeNull();
  });

  it('asks with one request id, pressed twice and tried again', async () => {
    const requests: AutomationRequest[] = [];
    let lose = () => {};
    const answer = new Promise<void>(resolve => {
      lose = resolve;
    });
    const fixture = new FixtureRunbooksApi(() => new Date());
    show({
      startAutomation: async (runId, name, request) => {
        requests.push(request);
        if (requests.length === 1) {
          await answer;
          throw new TypeError('Failed to fetch');
        }
        return fixture.startAutomation(runId, name, request);
      },
    });
    const dialog = await openDialog();
    await userEvent.type(await dialog.findByRole('textbox'), 'roll-back-api');
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Start it' }));
    expect(requests).toHaveLength(1);
    lose();
    expect(
      await dialog.findByText('Not started: Failed to fetch'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Start it' }));
    await screen.findByText('Roll back the API: queued');
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(1);
    expect(requests[0]).toMatchObject({
      stepId: 'roll-back',
      confirmation: 'roll-back-api',
    });
  });

  it('says why it cannot be started now', async () => {
    const fixture = new FixtureRunbooksApi();
    show({
      previewAutomation: async (runId, name) => ({
        ...(await fixture.previewAutomation(runId, name)),
        blocked: 'Another one is running.',
      }),
    });
    const dialog = await openDialog();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Another one is running.',
    );
    expect(dialog.getByRole('button', { name: 'Start it' })).toBeDisabled();
  });

  it('is not offered to those who may not', async () => {
    show({
      getRun: async () =>
        runDetailsFixture(new Date(), {
          may: { run: true, sign: true, automate: false },
        }),
    });
    await openStep();
    expect(screen.queryByRole('button', { name: /^Start “/ })).toBeNull();
  });

  it('stands for the run as a whole where no step names it', async () => {
    show();
    expect(
      await screen.findByRole('button', { name: 'Start “Warm the cache” …' }),
    ).toBeInTheDocument();
  });
});
