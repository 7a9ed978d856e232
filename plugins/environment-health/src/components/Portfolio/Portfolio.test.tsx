import { NotAllowedError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  healthPortfolioSignalChannel,
  type EnvironmentHealthApi,
} from '@callboard/backstage-plugin-environment-health-common';
import { renderScreen } from '../../__testUtils__';
import { FixtureEnvironmentHealthApi, portfolioFixture } from '../../fixtures';
import { Portfolio } from './Portfolio';

const fixture = new FixtureEnvironmentHealthApi(() => new Date());
const mona = ['user:default/mona', 'group:default/cloud-tools'];
const tab = '/catalog/default/component/ec2-manager-api/environment-health';

function show(
  at = '/environment-health',
  options: {
    api?: Partial<EnvironmentHealthApi>;
    ownershipEntityRefs?: string[];
  } = {},
) {
  const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
  const getRollups = jest.fn(fixture.getRollups.bind(fixture));
  const rendered = renderScreen(<Portfolio />, {
    at,
    ownershipEntityRefs: options.ownershipEntityRefs,
    api: { getPortfolio, getRollups, ...options.api },
  });
  return { ...rendered, getPortfolio, getRollups };
}

const row = async (service: string) =>
  (await screen.findByText(service)).closest('tr')!;
const none = { unhealthy: 0, warning: 0, unknown: 0, deploying: 0, healthy: 0 };
const empty = {
  ...portfolioFixture(),
  items: [],
  totalItems: 0,
  counts: none,
  nextCursor: undefined,
};

describe('Portfolio', () => {
  it('has services for rows, environments for columns, and what is wrong last', async () => {
    show();
    const api = await row('ec2-manager-api');
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual([
      'Service',
      'Development',
      'Staging',
      'Production',
      'What is wrong',
    ]);
    const [dev, staging, prod, wrong] = within(api).getAllByRole('cell');
    expect(dev).toHaveTextContent(/Healthy.*for 6 d.*9 checks · 99\.95 % up/);
    expect(staging).toHaveTextContent(/Deploying.*for 2 min.*1 of 9 changing/);
    expect(prod).toHaveTextContent(
      /Unhealthy.*for 14 min.*3 of 12 failing · 1 acknowledged/,
    );
    expect(wrong).toHaveTextContent(
      /Production: The health endpoint answers 503 after 3 tries\. for 14 min/,
    );
  });

  it('tells what is not used, not checked yet, not known and known to somebody apart', async () => {
    show();
    const worker = await row('vocavision-worker');
    const [unused, staging] = within(worker).getAllByRole('cell');
    expect(
      within(unused).getByLabelText('It does not use this environment.'),
    ).toBeInTheDocument();
    expect(staging).toHaveTextContent(/1 of 8 failing · acknowledged/);

    const site = within(await row('static-site')).getAllByRole('cell');
    expect(site.map(cell => cell.textContent)).toEqual([
      'nothing to check',
      'not checked yet',
      expect.stringMatching(/Unknown.*2 of 9 not known/),
      expect.stringMatching(/refused to list its alarms/),
    ]);
    expect(within(site[0]).queryByText('Healthy')).not.toBeInTheDocument();
  });

  it('leads to the service, to one environment, and to what is wrong there', async () => {
    show();
    const api = within(await row('ec2-manager-api'));
    const address = (name: string) => api.getByRole('link', { name });
    expect(address('ec2-manager-api')).toHaveAttribute('href', tab);
    expect(address('Unhealthy')).toHaveAttribute(
      'href',
      `${tab}?environment=prod`,
    );
    expect(address('Production')).toHaveAttribute(
      'href',
      `${tab}?environment=prod&category=application`,
    );
  });

  it('counts by status, and a click leaves those alone', async () => {
    const { address, getPortfolio } = show();
    await row('service-0001');
    const counts = within(
      screen.getByRole('group', { name: 'Services by status' }),
    );
    expect(counts.getByRole('status')).toHaveTextContent('4,213 services');
    expect(
      counts.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['2 unhealthy', '1 warning', '1 unknown', '4,209 healthy']);

    await userEvent.click(counts.getByRole('button', { name: '1 warning' }));
    await waitFor(() => expect(address().search).toBe('?status=warning'));
    await waitFor(() =>
      expect(screen.queryByText('service-0001')).not.toBeInTheDocument(),
    );
    expect(getPortfolio.mock.lastCall?.[0]?.status).toEqual(['warning']);
    const pressed = screen.getByRole('button', { name: '1 warning' });
    expect(pressed).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(pressed);
    await waitFor(() => expect(address().search).toBe(''));
  });

  it("shows a member of a group one's own, and everyone's on demand", async () => {
    const { getPortfolio, address } = show(undefined, {
      ownershipEntityRefs: mona,
    });
    await row('ec2-manager-api');
    expect(getPortfolio.mock.calls[0][0]).toMatchObject({ owner: mona });
    await userEvent.click(screen.getByRole('combobox', { name: 'Owner' }));
    await userEvent.click(screen.getByRole('option', { name: 'Mine' }));
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]?.owner).toBeUndefined(),
    );
  });

  it('asks for what the address says, and shows the chosen environments alone', async () => {
    const { getPortfolio } = show(
      '/environment-health?owner=group:default/a&system=system:default/b&environment=prod&text=ec2&status=unhealthy&status=nonsense',
    );
    await row('ec2-manager-api');
    expect(getPortfolio.mock.lastCall?.[0]).toEqual({
      owner: ['group:default/a'],
      system: ['system:default/b'],
      environment: ['prod'],
      text: 'ec2',
      status: ['unhealthy'],
      cursor: undefined,
      limit: 50,
    });
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Service', 'Production', 'What is wrong']);
  });

  it('searches once the typing pauses', async () => {
    const { getPortfolio, address } = show();
    await row('ec2-manager-api');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find a service' }),
      'static',
    );
    await waitFor(() => expect(address().search).toBe('?text=static'));
    await waitFor(() =>
      expect(screen.queryByText('ec2-manager-api')).not.toBeInTheDocument(),
    );
    const texts = getPortfolio.mock.calls.map(([query]) => query?.text);
    expect(new Set(texts)).toEqual(new Set([undefined, 'static']));
  });

  it('pages by the cursor of the server', async () => {
    const { getPortfolio } = show();
    await row('ec2-manager-api');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]).toMatchObject({
        cursor: 'after-service-0005',
        limit: 50,
      }),
    );
    expect(await screen.findByText(/^51–59 of 4,213/)).toBeInTheDocument();
  });

  it('reads again once when signals come in a burst', async () => {
    const { signals, getPortfolio } = show();
    await row('ec2-manager-api');
    const before = getPortfolio.mock.calls.length;
    act(() => {
      signals.send(healthPortfolioSignalChannel);
      signals.send(healthPortfolioSignalChannel);
    });
    await waitFor(() =>
      expect(getPortfolio.mock.calls.length).toBe(before + 1),
    );
  });

  it('shows the shape of the rows while it waits', async () => {
    show(undefined, { api: { getPortfolio: () => new Promise(() => {}) } });
    expect(
      await screen.findByRole('status', {
        name: 'Reading the health of the services …',
      }),
    ).toBeInTheDocument();
  });

  it('keeps what it knows when a later reading fails', async () => {
    const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
    const { signals } = show(undefined, { api: { getPortfolio } });
    await row('ec2-manager-api');
    getPortfolio.mockRejectedValueOnce(new Error('The database is away'));
    act(() => signals.send(healthPortfolioSignalChannel));
    expect(await screen.findByText(/The database is away/)).toBeInTheDocument();
    expect(screen.getByText('ec2-manager-api')).toBeInTheDocument();
  });

  it('offers everyone’s where nothing is mine', async () => {
    const { address } = show(undefined, {
      ownershipEntityRefs: mona,
      api: { getPortfolio: async () => empty },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show everyone’s' }),
    );
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    expect(
      await screen.findByText('No service is checked yet'),
    ).toBeInTheDocument();
  });

  it('offers a way out of filters that match nothing', async () => {
    const { address } = show(
      '/environment-health?text=nothing&status=unknown',
      {
        api: { getPortfolio: async () => empty },
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(address().search).toBe('?owner=all'));
  });

  it.each([
    [new NotAllowedError('No'), 'You may not see environment health'],
    [new Error('Away'), 'The health of the services could not be read'],
  ])('tells "may not" from "cannot": %s', async (error, title) => {
    show(undefined, {
      api: { getPortfolio: () => Promise.reject(error) },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });
});

describe('Portfolio of systems and owners', () => {
  it('sums the services of each system, the worst first', async () => {
    const { address, getRollups } = show('/environment-health?owner=all');
    await row('ec2-manager-api');
    await userEvent.click(screen.getByRole('button', { name: 'Systems' }));
    const table = await screen.findByRole('table', {
      name: 'Health of every system',
    });
    expect(address().search).toBe('?owner=all&by=system');
    expect(getRollups.mock.lastCall?.[0]).toEqual({
      by: 'system',
      owner: undefined,
      system: [],
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual(['ec2-manager', 'Without a system', 'public-site']);
    const first = within(table).getAllByRole('row')[1];
    expect(first).toHaveTextContent(/Healthy10 services.*Unhealthy9 services/);
    expect(first).toHaveTextContent('2 unhealthy 1 warning 7 healthy');
  });

  it('leads from a system to its services', async () => {
    const { address } = show('/environment-health?owner=all&by=system');
    await userEvent.click(
      await screen.findByRole('link', { name: 'ec2-manager' }),
    );
    await row('ec2-manager-api');
    expect(address().searchParams.get('by')).toBeNull();
    expect(address().searchParams.get('system')).toBe(
      'system:default/ec2-manager',
    );
  });

  it('filters by name and status, and counts systems, not services', async () => {
    const { address } = show('/environment-health?owner=all&by=system');
    expect(await screen.findByText('3 systems')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '1 healthy' }));
    await waitFor(() =>
      expect(screen.queryByText('ec2-manager')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('public-site')).toBeInTheDocument();
    expect(address().searchParams.get('status')).toBe('healthy');
  });

  it('does the same for owners', async () => {
    show('/environment-health?owner=all&by=owner');
    expect(
      await screen.findByRole('table', {
        name: 'Health of every owner’s services',
      }),
    ).toHaveTextContent(/cloud-tools.*Without an owner.*web-platform/);
  });
});
