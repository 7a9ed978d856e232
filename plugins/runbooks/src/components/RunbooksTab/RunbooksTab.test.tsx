import { NotAllowedError } from '@backstage/errors';
import {
  runbooksSignalChannel,
  type EntityRunbooks,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import {
  entityRef,
  entityRunbooksFixture,
  type FullRunbooks,
} from '../../fixtures';
import { RunbooksTab } from './RunbooksTab';

const show = (api: Partial<RunbooksApi> = {}, at = '/') =>
  renderScreen(<RunbooksTab />, { api, at });
const answering = (answer: EntityRunbooks) => ({
  getRunbooks: async () => answer,
});
const changed = (changes: Partial<FullRunbooks>) =>
  answering(entityRunbooksFixture(new Date(), changes));
const rowsOf = async (title: string) =>
  within(await screen.findByRole('region', { name: title }))
    .getAllByRole('listitem')
    .map(row => row.textContent);

describe('the list of runbooks', () => {
  it('says first what fires, with the way to the runbook', async () => {
    show();
    expect(await rowsOf('Firing now')).toEqual([
      expect.stringMatching(
        /^Unhealthyprodproduction.*since 14 min ago.*ApiServerErrors.*11 server errors.*API answers with errors.*Start a run/,
      ),
      expect.stringMatching(/^Warningstaging.*No runbook names it/),
    ]);
    const row = within(screen.getByRole('region', { name: 'Firing now' }));
    expect(
      row.getByRole('link', { name: 'API answers with errors' }),
    ).toHaveAttribute(
      'href',
      '/rb-errors?environment=prod&alarm=prod-ApiServerErrors',
    );
    expect(row.getByRole('link', { name: /^Start a run of/ })).toHaveAttribute(
      'href',
      '/rb-errors?environment=prod&alarm=prod-ApiServerErrors&start=1',
    );
  });

  it('teaches by which line a runbook would name a check', async () => {
    show();
    const firing = await screen.findByRole('region', { name: 'Firing now' });
    expect(firing).toHaveTextContent(
      'checks: ["http.certificate/staging.ec2-manager.example.com"]',
    );
  });

  it('names an alarm as alarms are named', async () => {
    const [, check] = entityRunbooksFixture(new Date()).firing;
    show(changed({ firing: [{ ...check, alarm: true }] }));
    expect(
      await screen.findByRole('region', { name: 'Firing now' }),
    ).toHaveTextContent('alarms: ["staging.ec2-manager.example.com"]');
  });

  it('lists procedures that wait, those longest overdue first', async () => {
    show();
    expect(await rowsOf('Due')).toEqual([
      expect.stringMatching(
        /^OverdueDisaster recovery drillfor 4 d.*1 missed in 90 days.*every quarter.*Start$/,
      ),
      expect.stringMatching(/^DueDaily health check96 min ago.*Start$/),
    ]);
    expect(
      screen.getByRole('link', { name: 'Start Daily health check' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/rb-daily\?day=.*start=1/),
    );
  });

  it('says who works through what, and lets others join', async () => {
    show();
    expect(await rowsOf('Being worked through')).toEqual([
      expect.stringMatching(
        /mona works through API answers with errors \(prod\) since 12 min ago.*1 of 7 steps.*Join/,
      ),
    ]);
    await userEvent.click(
      screen.getByRole('link', {
        name: 'Join the run of API answers with errors',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'API answers with errors' }),
    ).toBeInTheDocument();
  });

  it('groups by kind, with freshness, its reason, and how it went last', async () => {
    show();
    expect(await rowsOf('Incident')).toEqual([
      expect.stringMatching(
        /^API answers with errorsP17 steps.*Fresh.*Reviewed 2 months ago.*Worked.*Used 21 d ago/,
      ),
      expect.stringMatching(
        /^Sign-in failsP2.*Stale.*The last run did not work.*Did not work.*Used 3 d ago/,
      ),
    ]);
    expect(await rowsOf('Procedures')).toEqual([
      expect.stringMatching(/^Daily health check.*every weekday 09:00/),
      expect.stringMatching(/^Disaster recovery drill.*Never reviewed/),
    ]);
    expect(await rowsOf('Automated')).toEqual([
      expect.stringMatching(/^Roll back the API.*Review due soon.*Never used/),
    ]);
  });

  it('searches, and keeps the search in the address', async () => {
    const { address } = show();
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search runbooks' }),
      'SIGN',
    );
    await waitFor(() => expect(address().search).toBe('?text=SIGN'));
    expect(await rowsOf('Incident')).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'Automated' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Firing now' })).toBeVisible();
  });

  it('says that nothing fits', async () => {
    show({}, '/?text=moon');
    expect(await screen.findByText('No runbook fits “moon”.')).toBeVisible();
  });

  it('keeps what authors should mend out of the way, with links', async () => {
    show();
    const summary = await screen.findByText('2 things for authors to mend');
    const note = summary.closest('details')!;
    expect(note).not.toHaveAttribute('open');
    expect(note).toHaveTextContent(/Problem, line 4: “review_every”/);
    expect(within(note).getByRole('link', { hidden: true })).toHaveAttribute(
      'href',
      expect.stringMatching(/sign-in-fails\.md$/),
    );
  });

  it('is calm where nothing fires and nothing is due', async () => {
    show(changed({ firing: [], runbooks: [] }));
    expect(await screen.findByText('Nothing fires.')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Due' })).toBeNull();
  });

  it('offers no run to those who may not', async () => {
    show(changed({ may: { run: false, sign: false, automate: false } }));
    await screen.findByRole('region', { name: 'Firing now' });
    expect(screen.queryByRole('link', { name: /^(Start|Join)/ })).toBeNull();
  });

  it('keeps the rest where a source cannot be read', async () => {
    show(
      changed({
        problems: [
          {
            source: 'github.com/cloud-tools/ec2-manager-api',
            message: 'GitHub answered 502.',
            since: new Date(Date.now() - 48 * 60_000).toISOString(),
          },
        ],
      }),
    );
    expect(
      await screen.findByRole('list', { name: 'What could not be read' }),
    ).toHaveTextContent(/could not be read for 48.min: GitHub answered 502/);
    expect(await rowsOf('Incident')).toHaveLength(2);
  });

  it('has the repository read again, and says so or why not', async () => {
    const refresh = jest
      .fn()
      .mockResolvedValueOnce({ acceptedAt: '' })
      .mockRejectedValueOnce(new Error('Too many at once'));
    show({ refresh });
    const button = await screen.findByRole('button', {
      name: 'Read the repository again',
    });
    await userEvent.click(button);
    expect(refresh).toHaveBeenCalledWith(entityRef);
    expect(
      await screen.findByText(/^The repository is being read/),
    ).toBeInTheDocument();
    await userEvent.click(button);
    expect(
      await screen.findByText('Not read again: Too many at once'),
    ).toBeInTheDocument();
  });

  it('changes under the eyes of the reader when a signal comes', async () => {
    let current = entityRunbooksFixture(new Date());
    const { signals } = show({ getRunbooks: async () => current });
    expect(await rowsOf('Firing now')).toHaveLength(2);
    current = { ...current, firing: [] };
    act(() => signals.send(runbooksSignalChannel(entityRef)));
    expect(await screen.findByText('Nothing fires.')).toBeInTheDocument();
  });

  it('teaches what to add where nothing was found', async () => {
    show(
      answering({
        kind: 'not-configured',
        entityRef,
        missing: ['callboard.io/runbooks'],
        looked: ['docs/runbooks', 'RUNBOOK.md'],
      }),
    );
    expect(
      await screen.findByText(
        /Nothing was found in docs\/runbooks, RUNBOOK.md/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Copy docs/runbooks/website-down.md',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/callboard\.io\/runbooks: /)).toBeInTheDocument();
  });

  it('repeats what is wrong with an annotation', async () => {
    show(
      answering({
        kind: 'invalid-annotation',
        entityRef,
        problems: [
          {
            annotation: 'callboard.io/runbooks',
            value: '../elsewhere',
            message: 'Expected a place in the repository.',
          },
        ],
      }),
    );
    expect(
      await screen.findByText('callboard.io/runbooks: ../elsewhere'),
    ).toBeInTheDocument();
  });

  it('holds the place of the tab while it is read', async () => {
    show({ getRunbooks: () => new Promise(() => {}) });
    expect(
      await screen.findByRole('status', { name: 'Reading the runbooks …' }),
    ).toBeInTheDocument();
  });

  it('tells "may not" from "cannot"', async () => {
    show({
      getRunbooks: async () => {
        throw new NotAllowedError('No');
      },
    });
    expect(
      await screen.findByText(
        'You may not see the runbooks of ec2-manager-api',
      ),
    ).toBeInTheDocument();
  });

  it('says what broke, and tries again', async () => {
    let broken = true;
    show({
      getRunbooks: async () => {
        if (broken) {
          throw new Error('The database is away');
        }
        return entityRunbooksFixture(new Date());
      },
    });
    expect(
      await screen.findByText(/answered: The database is away/),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowsOf('Due')).toHaveLength(2);
  });
});
