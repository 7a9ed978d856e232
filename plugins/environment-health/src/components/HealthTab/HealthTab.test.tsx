import { NotAllowedError } from '@backstage/errors';
import {
  healthSignalChannel,
  type EntityHealth,
  type EnvironmentHealthApi,
} from '@callboard/backstage-plugin-environment-health-common';
import { useCheckAtHand } from '@callboard/backstage-plugin-environments-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import {
  entityRef,
  environmentFixture,
  fullHealthFixture,
  resultsIn,
  withoutPassed,
  type FullHealth,
} from '../../fixtures';
import { HealthTab } from './HealthTab';

const answering = (health: EntityHealth): Partial<EnvironmentHealthApi> => ({
  getHealth: async () => withoutPassed(health),
  getResults: async (_ref, query) => resultsIn(health, query),
});

const show = (api: Partial<EnvironmentHealthApi> = {}, at = '/') =>
  renderScreen(<HealthTab />, {
    api: {
      ...answering(fullHealthFixture(new Date())),
      // Strips and charts have tests of their own.
      getHistory: async () => ({
        entityRef,
        from: '',
        to: '',
        environments: [],
      }),
      getMetrics: async (_ref, query) => ({ entityRef, ...query, series: [] }),
      ...api,
    },
    at,
  });
const changed = (changes: Partial<FullHealth>) =>
  answering({ ...fullHealthFixture(new Date()), ...changes });
const matrix = () =>
  screen.findByRole('table', { name: 'Health by environment' });
const row = async (name: string) =>
  within(
    within(await matrix())
      .getByRole('rowheader', { name })
      .closest('tr')!,
  )
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe('HealthTab', () => {
  it('answers for every environment, category by category', async () => {
    show();
    expect(
      within(await matrix())
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual([
      expect.stringContaining('Development'),
      expect.stringContaining('Staging'),
      expect.stringContaining('Production'),
    ]);
    expect(await row('Overall')).toEqual([
      expect.stringMatching(/^Healthysince 3 d ago/),
      expect.stringMatching(/^Warningsince 2 h ago/),
      expect.stringMatching(/^Unhealthysince 14 min ago/),
    ]);
    expect(await row('Application')).toEqual([
      '1 healthy',
      '1 healthy',
      expect.stringMatching(/^1 of 1 unhealthyEndpoints/),
    ]);
    expect(await row('Monitoring')).toEqual([
      'Not checked',
      expect.stringMatching(/^1 of 1 unknown/),
      expect.stringMatching(/^1 of 1 unhealthy.*1 acknowledged$/),
    ]);
    expect(await row('Uptime, 30 days')).toEqual([
      '100 %',
      '99.83 %',
      '99.94 %',
    ]);
  });

  it('opens the uptime of the other spans, and what is counted', async () => {
    show();
    await userEvent.click(
      within(await matrix()).getByRole('button', { name: '99.94 %' }),
    );
    const details = await screen.findByRole('dialog', {
      name: 'Uptime of Production',
    });
    expect(within(details).getAllByRole('row')).toHaveLength(5);
    expect(details).toHaveTextContent('Time in which these were unknown');
  });

  it('opens all checks of a cell, passed ones too, in the address', async () => {
    const { address } = show();
    const [cell] = within(await matrix()).getAllByRole('button', {
      name: /^1 of 2 warning/,
    });
    await userEvent.click(cell);
    const sheet = await screen.findByRole('dialog', {
      name: 'Staging: Security',
    });
    expect(Object.fromEntries(address().searchParams)).toEqual({
      environment: 'staging',
      category: 'security',
    });
    await within(sheet).findByRole('article', { name: /^Encryption/ });
    const titles = within(sheet)
      .getAllByRole('article')
      .map(article => article.getAttribute('aria-label'));
    expect(titles).toEqual([
      expect.stringMatching(/^Security headers/),
      expect.stringMatching(/^Encryption/),
    ]);
    expect(sheet).toHaveTextContent('Content-Security-Policy is missing.');
    expect(sheet).toHaveTextContent('In maintenance window');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(address().search).toBe(''));
    await waitFor(() => expect(cell).toHaveFocus());
  });

  it('comes up opened as the address says, with what was known last', async () => {
    show({}, '/?environment=staging&category=monitoring');
    expect(
      await screen.findByRole('dialog', { name: 'Staging: Monitoring' }),
    ).toHaveTextContent(/Last known: healthy, The alarm was quiet\./);
  });

  it('lists what needs someone, the worst first, and what is known apart', async () => {
    show();
    const section = await screen.findByRole('region', {
      name: 'What needs someone',
    });
    const items = within(section)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(items).toEqual([
      expect.stringMatching(/^Unhealthy.*503 after 3 tries.*Production/),
      expect.stringMatching(/^Warning.*21 days.*Production/),
      expect.stringMatching(/^Warning.*Content-Security-Policy.*Staging/),
      expect.stringMatching(/^Unknown.*refused to list/),
      expect.stringMatching(/^Unhealthy.*11 server errors.*Acknowledged by/),
    ]);
  });

  it('says calmly that nothing needs anyone', async () => {
    const { environments } = fullHealthFixture(new Date());
    show(changed({ environments: environments.slice(0, 1) }));
    expect(
      await screen.findByText(
        'Nothing needs anyone: all 8 checks are healthy.',
      ),
    ).toBeInTheDocument();
  });

  it('changes under the eyes of the reader when a signal comes', async () => {
    let current = fullHealthFixture(new Date());
    const { signals } = show({ getHealth: async () => withoutPassed(current) });
    expect((await row('Overall'))[2]).toMatch(/^Unhealthy/);
    const [dev, staging] = current.environments;
    current = {
      ...current,
      environments: [dev, staging, environmentFixture(2, dev.checks)],
    };
    act(() => signals.send(healthSignalChannel(entityRef)));
    await waitFor(async () =>
      expect((await row('Overall'))[2]).toMatch(/^Healthy/),
    );
  });

  it('tells from passed checks, too, when it was looked last', async () => {
    const { environments } = fullHealthFixture(new Date());
    show(changed({ environments: environments.slice(0, 1) }));
    expect(await screen.findByText(/^Checks/)).toHaveTextContent(/4\d s ago/);
  });

  it('runs the checks on demand, for those who may', async () => {
    const run = jest.fn(async () => ({ acceptedAt: '' }));
    show({ run });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run checks now' }),
    );
    expect(run).toHaveBeenCalledWith(entityRef);
    expect(await screen.findByText(/^The checks run/)).toBeInTheDocument();
  });

  it('offers nothing that the reader may not do', async () => {
    show(changed({ may: { acknowledge: false, run: false } }));
    await matrix();
    expect(
      screen.queryByRole('button', {
        name: /^(Run checks|Acknowledge|Take back)/,
      }),
    ).toBeNull();
  });

  it('keeps the rest when one source fails', async () => {
    show(
      changed({
        problems: [
          {
            source: '222222222222/us-west-2',
            message: 'AWS refused to list the stacks.',
            since: new Date(Date.now() - 48 * 60_000).toISOString(),
            environments: ['staging'],
          },
        ],
      }),
    );
    const notices = await screen.findByRole('list', {
      name: 'What could not be read',
    });
    expect(notices).toHaveTextContent(
      /could not be read for 48 min: AWS refused.*This concerns Staging/,
    );
    expect(await matrix()).toBeInTheDocument();
  });

  it('says that the first round is on its way, and what has nothing to check', async () => {
    show(
      changed({
        environments: [
          environmentFixture(0, [], { state: 'empty', since: undefined }),
          environmentFixture(2, [], { state: 'pending', since: undefined }),
        ],
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'The first round is on its way',
      }),
    ).toBeInTheDocument();
    expect(await row('Overall')).toEqual([
      'Nothing to check here',
      'First round on its way',
    ]);
    expect(screen.queryByText('What needs someone')).toBeNull();
  });

  it('teaches what to add where nothing is connected', async () => {
    show(
      answering({
        kind: 'not-configured',
        entityRef,
        missing: ['callboard.io/health-endpoints'],
      }),
    );
    expect(
      await screen.findByText(/callboard\.io\/health-endpoints: prod=https/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy annotations' }),
    ).toBeInTheDocument();
  });

  it('repeats what is wrong with an annotation', async () => {
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
  });

  it('holds the place of the tab while it is read', async () => {
    show({ getHealth: () => new Promise(() => {}) });
    expect(
      screen.getByRole('status', { name: 'Reading the health …' }),
    ).toBeInTheDocument();
  });

  it('tells "may not" from "cannot"', async () => {
    show({
      getHealth: async () => {
        throw new NotAllowedError('No');
      },
    });
    expect(
      await screen.findByText('You may not see the health of ec2-manager-api'),
    ).toBeInTheDocument();
  });

  it('says what broke, and tries again', async () => {
    let broken = true;
    show({
      getHealth: async () => {
        if (broken) {
          throw new Error('The database is away');
        }
        return withoutPassed(fullHealthFixture(new Date()));
      },
    });
    expect(
      await screen.findByText(/answered: The database is away/),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await matrix()).toBeInTheDocument();
  });

  it('takes actions of other families beside failing checks', async () => {
    const Runbook = () => {
      const { environment, checkId } = useCheckAtHand();
      return (
        <button type="button">{`Runbook ${checkId} ${environment}`}</button>
      );
    };
    renderScreen(<HealthTab checkActions={<Runbook />} />, {
      api: changed({}),
    });
    expect(
      await screen.findByRole('button', {
        name: 'Runbook http.endpoints prod',
      }),
    ).toBeInTheDocument();
  });
});
