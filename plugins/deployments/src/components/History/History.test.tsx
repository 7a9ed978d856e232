import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  deploymentsSignalChannel,
  type DeploymentsApi,
} from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import {
  boardFixture,
  deployments,
  entityRef,
  FixtureDeploymentsApi,
} from '../../fixtures';
import { History } from './History';

const now = new Date();
const titles: Record<string, string> = { github: 'GitHub' };
const fixture = new FixtureDeploymentsApi(() => now);

function show(at = '/', api: Partial<DeploymentsApi> = {}) {
  const getHistory = jest.fn(fixture.getHistory.bind(fixture));
  const rendered = renderScreen(
    <History
      board={boardFixture(now)}
      sourceTitle={source => titles[source] ?? source}
      now={now.getTime()}
    />,
    { at, api: { getHistory, ...api } },
  );
  return { ...rendered, getHistory };
}

/** The first row that says all of this. */
const row = (...words: string[]) =>
  waitFor(() => {
    const found = [...document.querySelectorAll('tbody tr')].find(item =>
      words.every(word => item.textContent?.includes(word)),
    );
    if (!(found instanceof HTMLElement)) {
      throw new Error(`No row says ${words.join(' and ')}`);
    }
    return found;
  });

describe('History', () => {
  it('tells of each deployment what happened, in a row', async () => {
    show();
    const failed = await row('Failed', 'v1.42.0');
    expect(failed).toHaveTextContent('Staging');
    expect(failed).toHaveTextContent('4 min');
    expect(failed).toHaveTextContent('has no RETAIN on the table');
    expect(await row('Waiting', 'v1.41.2')).toHaveTextContent(
      'Waits for DevOps Lead or Engineering Manager',
    );
    expect(await row('ABANDONED', 'v1.40.0')).toBeInTheDocument();
  });

  it('is red about a failure only while it is the latest attempt', async () => {
    const { stagingFailed } = deployments(now);
    const overtaken = { ...stagingFailed, id: '900', environment: 'dev' };
    show('/', {
      getHistory: async () => ({
        items: [stagingFailed, overtaken],
        totalItems: 2,
      }),
    });
    const tone = async (environment: string) =>
      within(await row(environment))
        .getByText('Failed')
        .closest('[data-tone]');
    expect(await tone('Staging')).toHaveAttribute('data-tone', 'danger');
    expect(await tone('Development')).toHaveAttribute('data-tone', 'neutral');
  });

  it('asks for what the address says', async () => {
    const { getHistory } = show(
      '/?environment=prod&status=success&others=true',
    );
    await row('v1.40.0');
    expect(getHistory).toHaveBeenLastCalledWith(
      entityRef,
      {
        environment: ['prod'],
        status: ['success'],
        source: [],
        includeOther: true,
        cursor: undefined,
        limit: 20,
      },
      expect.anything(),
    );
  });

  it('keeps filters in the address', async () => {
    const { address } = show();
    await row('Failed');
    await userEvent.click(screen.getByRole('combobox', { name: 'Status' }));
    await userEvent.click(screen.getByRole('option', { name: 'Succeeded' }));
    await waitFor(() => expect(address().search).toBe('?status=success'));
    await waitFor(() =>
      expect(document.querySelector('tbody')).not.toHaveTextContent('Failed'),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Show 2 other environments' }),
    );
    await waitFor(() =>
      expect(address().search).toBe('?status=success&others=true'),
    );
  });

  it('offers a way out of filters that match nothing', async () => {
    const { address } = show('/?environment=nowhere');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await row('Failed');
    expect(address().search).toBe('');
  });

  it('pages by the cursor of the server', async () => {
    const { address, getHistory } = show();
    await row('Failed');
    expect(screen.getByText('1–9 of 57')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Older' }));
    expect(await screen.findByText('21–22 of 57')).toBeInTheDocument();
    expect(address().searchParams.get('cursor')).toBe('older');
    expect(getHistory.mock.lastCall?.[1]).toMatchObject({ cursor: 'older' });
    expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Newer' }));
    expect(await screen.findByText('1–9 of 57')).toBeInTheDocument();
  });

  it('opens a row into its details, which the address keeps', async () => {
    const { address } = show();
    const failed = await row('Failed', 'v1.42.0');
    const toggle = within(failed).getByRole('button', {
      name: 'Show details of v1.42.0 to Staging',
    });
    await userEvent.click(toggle);
    expect(await screen.findByText('First cause')).toBeInTheDocument();
    expect(address().search).toBe('?opened=1041');
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Hide details of v1.42.0 to Staging',
      }),
    );
    expect(screen.queryByText('First cause')).not.toBeInTheDocument();
    expect(address().search).toBe('');
  });

  it('reads again on a signal', async () => {
    const { signals, getHistory } = show();
    await row('Failed');
    const before = getHistory.mock.calls.length;
    act(() => signals.send(deploymentsSignalChannel(entityRef)));
    await waitFor(() => expect(getHistory.mock.calls.length).toBe(before + 1));
  });

  it('says that it could not be read, and tries again', async () => {
    let broken = true;
    show('/', {
      getHistory: async (ref, query) => {
        if (broken) {
          throw new Error('The database is away');
        }
        return fixture.getHistory(ref, query);
      },
    });
    expect(
      await screen.findByText(/answered: The database is away/),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('Failed')).toBeInTheDocument();
  });
});
