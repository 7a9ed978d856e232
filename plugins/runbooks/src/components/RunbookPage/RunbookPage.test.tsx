import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  RunbooksApi,
  StartRunRequest,
} from '@callboard/backstage-plugin-runbooks-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { FixtureRunbooksApi, runbookDetailsFixture } from '../../fixtures';
import { RunbooksTab } from '../RunbooksTab';

const show = (at = '/rb-errors', api: Partial<RunbooksApi> = {}) =>
  renderScreen(<RunbooksTab />, { api, at });
const recording = () => {
  const requests: StartRunRequest[] = [];
  const fixture = new FixtureRunbooksApi(() => new Date());
  const api: Partial<RunbooksApi> = {
    startRun: async (ref, id, request) => {
      requests.push(request);
      return fixture.startRun(ref, id, request);
    },
    getRun: runId => fixture.getRun(runId),
  };
  return { requests, api };
};

describe('the page of a runbook', () => {
  it('shows its text in order, with the ways to its parts', async () => {
    show();
    const contents = within(
      await screen.findByRole('navigation', { name: 'Contents' }),
    );
    expect(contents.getAllByRole('link').map(link => link.textContent)).toEqual(
      ['Symptoms', 'Diagnosis', 'Resolution', 'Verification'],
    );
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual(expect.arrayContaining(['Symptoms', 'Verification']));
    expect(
      screen.getByRole('link', { name: /operations dashboard/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/cloud-tools/ec2-manager-api/blob/main/docs/dashboards.md',
    );
  });

  it('says how far to trust it, who to ask, and what it is for', async () => {
    show();
    expect(
      await screen.findByText('Reviewed 2 months ago, good for 3.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^Mark reviewed/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/edit/main/docs/runbooks/'),
    );
    expect(screen.getByText('*ApiServerErrors*')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^#ec2-manager/ })).toHaveAttribute(
      'href',
      'https://chat.example.com/ec2-manager',
    );
    expect(screen.getByRole('region', { name: 'Fires now' })).toHaveTextContent(
      /ApiServerErrors: 11 server errors/,
    );
    expect(screen.getByRole('region', { name: 'Runs' })).toHaveTextContent(
      /In progress.*Worked/,
    );
  });

  it('fills in the commands for the environment, which is in the address', async () => {
    const { address } = show();
    expect(
      await screen.findByText(/^aws logs tail .*\{\{environment\}\}/),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Environment' }),
      'Staging',
    );
    expect(
      await screen.findByText(/^aws logs tail \S*ec2-manager-api-staging /),
    ).toBeInTheDocument();
    expect(address().search).toBe('?environment=staging');
    expect(screen.getByText('ec2-manager-staging')).toBeInTheDocument();
  });

  it('marks what destroys', async () => {
    show();
    expect(await screen.findByRole('note')).toHaveTextContent(
      'Destroys something. Deletes every key in the Redis database.',
    );
  });

  it('starts a run for the alarm that one comes from', async () => {
    const { requests, api } = recording();
    const { address } = show(
      '/rb-errors?environment=prod&alarm=prod-ApiServerErrors&start=1',
      api,
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Start a run of API answers with errors',
      }),
    );
    expect(
      dialog.getByRole('combobox', { name: 'Environment' }),
    ).toHaveDisplayValue('Production');
    expect(dialog.getByRole('radio', { name: 'Alarm' })).toBeChecked();
    // Nothing falls due by a schedule here.
    expect(
      dialog.queryByRole('radio', { name: 'Procedure' }),
    ).not.toBeInTheDocument();
    expect(dialog.getByText(/concerns production/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Start' }));
    await waitFor(() =>
      expect(address().pathname).toBe(`/runs/${requests[0].requestId}`),
    );
    expect(requests).toEqual([
      expect.objectContaining({
        environment: 'prod',
        reason: {
          kind: 'alarm',
          reference: 'prod-ApiServerErrors',
          text: 'ec2-manager-prod-ApiServerErrors',
        },
      }),
    ]);
  });

  it('does not take the alarm along into another reason', async () => {
    const { requests, api } = recording();
    show('/rb-errors?environment=prod&start=1', api);
    await userEvent.click(await screen.findByRole('radio', { name: 'Drill' }));
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0].reason).toMatchObject({
      kind: 'drill',
      reference: undefined,
    });
  });

  it('says why no run was started, and tries with the same id', async () => {
    const { requests, api } = recording();
    let broken = true;
    show('/rb-daily?day=2026-11-18&start=1', {
      ...api,
      startRun: async (ref, id, request) => {
        if (broken) {
          requests.push(request);
          throw new Error('The database is away');
        }
        return api.startRun!(ref, id, request);
      },
    });
    expect(await screen.findByText('For 2026-11-18')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(
      await screen.findByText('Not started: The database is away'),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(requests).toHaveLength(2));
    expect(requests[0]).toEqual(requests[1]);
  });

  it('opens the dialog in the address, and offers it only to those who may', async () => {
    const { address } = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start a run' }),
    );
    expect(address().search).toBe('?start=1');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(address().search).toBe('');
  });

  it('says to those who may not that they may not', async () => {
    show('/rb-errors?start=1', {
      getRunbook: async () =>
        runbookDetailsFixture(new Date(), 'rb-errors', {
          may: { run: false, sign: false, automate: false },
        }),
    });
    expect(await screen.findByText(/not run it/)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    [new NotFoundError('No'), 'This runbook is not there any more'],
    [
      new NotAllowedError('No'),
      'You may not see the runbooks of ec2-manager-api',
    ],
    [new Error('The database is away'), 'The runbook could not be read'],
  ])('%s', async (error, words) => {
    show('/rb-errors', {
      getRunbook: async () => {
        throw error;
      },
    });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All runbooks' })).toHaveAttribute(
      'href',
      '/',
    );
  });
});
