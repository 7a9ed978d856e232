import { NotAllowedError } from '@backstage/errors';
import {
  runbooksPortfolioSignalChannel,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { FixtureRunbooksApi, proceduresFixture } from '../../fixtures';
import { Portfolio } from './Portfolio';

const fixture = new FixtureRunbooksApi(() => new Date());
const mona = ['user:default/mona', 'group:default/cloud-tools'];
const tab = '/catalog/default/component/ec2-manager-api/runbooks';
const empty = { items: [], totalItems: 0 };
const calm = { overdue: [], due: [], next: [], done: [], missed: [] };

function show(
  at = '/runbooks',
  options: {
    api?: Partial<RunbooksApi>;
    ownershipEntityRefs?: string[];
  } = {},
) {
  const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
  const getProcedures = jest.fn<
    ReturnType<RunbooksApi['getProcedures']>,
    Parameters<RunbooksApi['getProcedures']>
  >(() => fixture.getProcedures());
  const rendered = renderScreen(<Portfolio />, {
    at,
    ownershipEntityRefs: options.ownershipEntityRefs,
    api: { getPortfolio, getProcedures, ...options.api },
  });
  return { ...rendered, getPortfolio, getProcedures };
}

const table = () => screen.findByRole('table', { name: 'All runbooks' });
const row = async (title: string) =>
  within(await table())
    .getByRole('link', { name: title })
    .closest('tr')!;

describe('Portfolio', () => {
  it('shows of every runbook what one wants to know before trusting it', async () => {
    show();
    const errors = await row('API answers with errors');
    expect(errors).toHaveTextContent(/Incident P1/);
    const [service, freshness, lastRun, due] =
      within(errors).getAllByRole('cell');
    expect(service).toHaveTextContent('ec2-manager-api');
    expect(freshness).toHaveTextContent('FreshReviewed 2 months ago');
    expect(lastRun).toHaveTextContent(/In progress.*12 min ago.*Worked.*21 d/);
    expect(due).toBeEmptyDOMElement();

    const drill = await row('Disaster recovery drill');
    const cells = within(drill).getAllByRole('cell');
    expect(cells[1]).toHaveTextContent('Never reviewed');
    expect(cells[2]).toHaveTextContent('Never run');
    expect(cells[3]).toHaveTextContent(/Overdue.*every quarter/);
  });

  it('leads to the runbook, the service and the run', async () => {
    show();
    const signIn = within(await row('Sign-in fails'));
    const address = (name: string | RegExp) =>
      signIn.getByRole('link', { name }).getAttribute('href');
    expect(address('Sign-in fails')).toBe(`${tab}/rb-sign-in`);
    expect(address('ec2-manager-api')).toBe(
      '/catalog/default/component/ec2-manager-api',
    );
    expect(address('Did not work')).toBe(`${tab}/runs/run-8`);
  });

  it('says first what is overdue, and leads there', async () => {
    const { address, getProcedures } = show();
    const banner = await screen.findByRole('region', {
      name: '1 procedure is overdue',
    });
    expect(banner).toHaveTextContent(
      /Disaster recovery drill ec2-manager-api, due 4 d ago/,
    );
    expect(
      within(banner).getByRole('link', { name: 'Disaster recovery drill' }),
    ).toHaveAttribute('href', expect.stringContaining(`${tab}/rb-drill?day=`));
    expect(getProcedures.mock.lastCall?.[0]).toEqual({ state: ['overdue'] });
    await userEvent.click(
      within(banner).getByRole('button', { name: 'See all procedures' }),
    );
    expect(await screen.findByText('Due today')).toBeInTheDocument();
    expect(address().search).toBe('?view=procedures');
  });

  it('names three of many overdue ones, and counts the others', async () => {
    const [drill] = proceduresFixture(new Date()).overdue;
    show(undefined, {
      api: {
        getProcedures: async () => ({
          ...calm,
          overdue: [1, 2, 3, 4, 5].map(number => ({
            ...drill,
            runbookId: `rb-${number}`,
          })),
        }),
      },
    });
    const banner = await screen.findByRole('region', {
      name: '5 procedures are overdue',
    });
    expect(within(banner).getAllByRole('listitem')).toHaveLength(4);
    expect(banner).toHaveTextContent('2 more');
  });

  it('has no banner where nothing is overdue, and says where that is not known', async () => {
    show(undefined, { api: { getProcedures: async () => calm } });
    await table();
    expect(screen.queryByText(/overdue/)).not.toBeInTheDocument();
  });

  it('says when it is not known what is overdue, and shows the rest', async () => {
    show(undefined, {
      api: { getProcedures: () => Promise.reject(new Error('Away')) },
    });
    expect(
      await screen.findByText(/overdue could not be read: Away/),
    ).toBeInTheDocument();
    expect(await table()).toBeInTheDocument();
  });

  it("shows a member of a group one's own, and everyone's on demand", async () => {
    const { getPortfolio, getProcedures, address } = show(undefined, {
      ownershipEntityRefs: mona,
    });
    await table();
    expect(getPortfolio.mock.calls[0][0]).toMatchObject({ owner: mona });
    expect(getProcedures.mock.calls[0][0]).toMatchObject({ owner: mona });
    await userEvent.click(screen.getByRole('combobox', { name: 'Owner' }));
    await userEvent.click(screen.getByRole('option', { name: 'Mine' }));
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]?.owner).toBeUndefined(),
    );
  });

  it('asks for what the address says, and for nothing that is nonsense', async () => {
    const { getPortfolio } = show(
      '/runbooks?owner=group:default/a&kind=incident&freshness=stale&freshness=odd&text=api',
    );
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]).toEqual({
        owner: ['group:default/a'],
        kind: 'incident',
        freshness: ['stale'],
        text: 'api',
        cursor: undefined,
        limit: 50,
      }),
    );
  });

  it('takes an unknown view and kind for the default', async () => {
    const { getPortfolio } = show('/runbooks?view=odd&kind=odd');
    await table();
    expect(getPortfolio.mock.lastCall?.[0]?.kind).toBeUndefined();
    expect(screen.getByRole('tab', { name: 'Runbooks' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('searches once the typing pauses, and narrows by kind and freshness', async () => {
    const { address, getPortfolio } = show();
    await table();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find a runbook or service' }),
      'sign',
    );
    await waitFor(() => expect(address().search).toBe('?text=sign'));
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'Roll back the API' }),
      ).not.toBeInTheDocument(),
    );
    const texts = getPortfolio.mock.calls.map(([query]) => query?.text);
    expect(new Set(texts)).toEqual(new Set([undefined, 'sign']));

    await userEvent.click(screen.getByRole('button', { name: /^Kind/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Incident' }));
    await waitFor(() =>
      expect(address().searchParams.get('kind')).toBe('incident'),
    );
    await userEvent.click(screen.getByRole('combobox', { name: 'Freshness' }));
    await userEvent.click(screen.getByRole('option', { name: 'Stale' }));
    await waitFor(() =>
      expect(address().searchParams.getAll('freshness')).toEqual(['stale']),
    );
  });

  it('pages by the cursor of the server', async () => {
    const page = await fixture.getPortfolio();
    const getPortfolio = jest.fn(async () => ({
      ...page,
      totalItems: 120,
      nextCursor: 'after-50',
    }));
    const { address } = show(undefined, { api: { getPortfolio } });
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(getPortfolio).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'after-50', limit: 50 }),
        expect.anything(),
      ),
    );
    expect(await screen.findByText(/^51–56 of 120/)).toBeInTheDocument();
    // Another filter is another list, which begins at its beginning.
    await userEvent.click(screen.getByRole('button', { name: /^Kind/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Incident' }));
    await waitFor(() => expect(address().search).toBe('?kind=incident'));
  });

  it('leaves behind what narrows one view when another is opened, but not whose', async () => {
    const { address } = show('/runbooks?owner=all&text=api&kind=incident');
    await table();
    await userEvent.click(screen.getByRole('tab', { name: 'Gaps' }));
    await waitFor(() => expect(address().search).toBe('?owner=all&view=gaps'));
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Runbooks' }));
    await waitFor(() => expect(address().search).toBe('?owner=all'));
  });

  it('reads again on a signal, and keeps what it knows when that fails', async () => {
    const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
    const { signals } = show(undefined, { api: { getPortfolio } });
    await table();
    getPortfolio.mockRejectedValueOnce(new Error('The database is away'));
    act(() => signals.send(runbooksPortfolioSignalChannel));
    expect(await screen.findByText(/The database is away/)).toBeInTheDocument();
    expect(await table()).toBeInTheDocument();
    expect(getPortfolio).toHaveBeenCalledTimes(2);
  });

  it('shows the shape of the rows while it waits', async () => {
    show(undefined, { api: { getPortfolio: () => new Promise(() => {}) } });
    expect(
      await screen.findByRole('status', { name: 'Reading the runbooks …' }),
    ).toBeInTheDocument();
  });

  it('offers everyone’s where nothing is mine, and teaches where nothing is', async () => {
    const { address } = show(undefined, {
      ownershipEntityRefs: mona,
      api: { getPortfolio: async () => empty },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show everyone’s' }),
    );
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    expect(
      await screen.findByText('No runbook was found yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'docs/runbooks/website-down.md' }),
    ).toHaveTextContent('# The website is down');
  });

  it('offers a way out of filters that match nothing', async () => {
    const { address } = show('/runbooks?text=nothing&freshness=stale', {
      api: { getPortfolio: async () => empty },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(address().search).toBe('?owner=all'));
  });

  it.each([
    [new NotAllowedError('No'), 'You may not see runbooks'],
    [new Error('Away'), 'The runbooks could not be read'],
  ])('tells "may not" from "cannot": %s', async (error, title) => {
    show(undefined, {
      api: {
        getPortfolio: () => Promise.reject(error),
        getProcedures: () => Promise.reject(error),
      },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });
});
