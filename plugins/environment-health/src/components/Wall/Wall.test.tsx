import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  healthPortfolioSignalChannel,
  type EnvironmentHealthApi,
} from '@callboard/backstage-plugin-environment-health-common';
import { renderScreen } from '../../__testUtils__';
import {
  FixtureEnvironmentHealthApi,
  portfolioCell,
  portfolioFixture,
  portfolioRow,
} from '../../fixtures';
import { Portfolio } from '../Portfolio';

const fixture = new FixtureEnvironmentHealthApi(() => new Date());

/** A screen that has room for as many tiles of the smallest size. */
function roomFor(columns: number, rows: number) {
  const size = (name: 'clientWidth' | 'clientHeight', value: number) =>
    jest.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(value);
  size('clientWidth', columns * 19 * 16);
  size('clientHeight', rows * 10 * 16);
}

function show(api: Partial<EnvironmentHealthApi> = {}, search = '') {
  const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
  const rendered = renderScreen(<Portfolio />, {
    at: `/environment-health?view=wall${search}`,
    api: { getPortfolio, ...api },
  });
  return { ...rendered, getPortfolio };
}

const tiles = async () =>
  within(
    await screen.findByRole('list', { name: 'Services, the worst first' }),
  ).getAllByRole('listitem');

beforeAll(() => {
  global.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as any;
});
afterEach(() => jest.restoreAllMocks());

describe('Wall', () => {
  it('shows what fits, the worst first, and sums the rest', async () => {
    roomFor(2, 2);
    const { getPortfolio } = show();
    await waitFor(async () => expect(await tiles()).toHaveLength(4));
    const shown = await tiles();
    expect(shown[0]).toHaveTextContent(
      /ec2-manager-api.*Unhealthy.*Production.*for 14 min.*answers 503/,
    );
    expect(shown[1]).toHaveTextContent(/vocavision-worker.*acknowledged/);
    expect(shown[2]).toHaveTextContent(/ec2-manager-web.*also Staging/);
    expect(
      screen.getByRole('list', { name: 'Not shown for want of room' }),
    ).toHaveTextContent('+ 4,209 healthy');
    expect(getPortfolio.mock.lastCall?.[0]).toMatchObject({ limit: 200 });
  });

  it('never hides that something bad does not fit', async () => {
    roomFor(1, 1);
    show();
    expect(await tiles()).toHaveLength(1);
    expect(
      screen.getByRole('list', { name: 'Not shown for want of room' }),
    ).toHaveTextContent(
      '+ 1 unhealthy + 1 warning + 1 unknown + 4,209 healthy',
    );
  });

  it('says it in one sentence when all is well', async () => {
    const page = portfolioFixture();
    show({
      getPortfolio: async () => ({
        ...page,
        items: [portfolioRow('billing', [portfolioCell(2)])],
        totalItems: 37,
        counts: { ...page.counts, unhealthy: 0, warning: 0, unknown: 0 },
      }),
    });
    expect(
      await screen.findByText('All 37 services are healthy'),
    ).toBeInTheDocument();
  });

  it('says so when there is nothing to show', async () => {
    const page = portfolioFixture();
    show({
      getPortfolio: async () => ({ ...page, items: [], totalItems: 0 }),
    });
    expect(
      await screen.findByText(/There is no service to show/),
    ).toBeInTheDocument();
  });

  it('follows a signal, and marks what it could not read anew', async () => {
    roomFor(3, 3);
    const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
    const { signals } = show({ getPortfolio });
    await tiles();
    await waitFor(() =>
      expect(screen.getByRole('banner')).toHaveTextContent(
        /read (just now|.* ago)/,
      ),
    );
    getPortfolio.mockRejectedValueOnce(new Error('Away'));
    act(() => signals.send(healthPortfolioSignalChannel));
    await waitFor(() =>
      expect(screen.getByRole('banner')).toHaveTextContent(/not read since/),
    );
    expect(await tiles()).not.toHaveLength(0);
  });

  it('names whose services are shown, and keeps their filters', async () => {
    const { getPortfolio } = show(
      {},
      '&owner=group:default/cloud-tools&system=system:default/ec2-manager',
    );
    expect(
      await screen.findByText('cloud-tools · ec2-manager'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]).toMatchObject({
        owner: ['group:default/cloud-tools'],
        system: ['system:default/ec2-manager'],
      }),
    );
  });

  it('is entered from the page and left by a button or Escape', async () => {
    const { address } = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Leave the wall screen' }),
    );
    expect(address().search).toBe('');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Wall screen' }),
    );
    expect(address().search).toBe('?view=wall');
    await screen.findByRole('dialog', { name: 'Environment health' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(address().search).toBe(''));
  });
});
