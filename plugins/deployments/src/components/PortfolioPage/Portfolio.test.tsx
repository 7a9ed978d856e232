import { NotAllowedError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  deploymentsPortfolioSignalChannel,
  type DeploymentsApi,
} from '@callboard/backstage-plugin-deployments-common';
import { renderScreen } from '../../__testUtils__';
import { FixtureDeploymentsApi, portfolioFixture } from '../../fixtures';
import { Portfolio } from './Portfolio';

const fixture = new FixtureDeploymentsApi(() => new Date());
const mona = ['user:default/mona', 'group:default/cloud-tools'];

function show(
  at = '/deployments',
  options: {
    api?: Partial<DeploymentsApi>;
    ownershipEntityRefs?: string[];
  } = {},
) {
  const getPortfolio = jest.fn(fixture.getPortfolio.bind(fixture));
  const rendered = renderScreen(<Portfolio />, {
    at,
    ownershipEntityRefs: options.ownershipEntityRefs,
    api: { getPortfolio, ...options.api },
  });
  return { ...rendered, getPortfolio };
}

const row = async (service: string) =>
  (await screen.findByText(service)).closest('tr')!;
const empty = { ...portfolioFixture(), items: [], totalItems: 0 };

describe('Portfolio', () => {
  it('has services for rows, environments for columns, and why a row needs someone last', async () => {
    show();
    const api = await row('ec2-manager-api');
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual([
      'Service',
      'Development',
      'Staging',
      'Production',
      'Needs someone',
    ]);
    const [, staging, prod, attention] = within(api).getAllByRole('cell');
    expect(staging).toHaveTextContent(/v1\.41\.2.*3 h ago.*Failed.*v1\.42\.0/);
    expect(prod).toHaveTextContent(/v1\.40\.0.*Waiting.*v1\.41\.2/);
    expect(attention).toHaveTextContent('staging failed in cdk-synth');
    expect(attention).toHaveTextContent('and 1 more');
    expect(await row('static-site')).toHaveTextContent('not deployed');
  });

  it('counts what there is and what asks for something', async () => {
    show();
    await row('ec2-manager-api');
    for (const text of [
      '4213 services',
      '2 need someone',
      '1 failed',
      '1 waiting',
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
  });

  it('leads to the service and to the attempt on its tab', async () => {
    show();
    const api = await row('ec2-manager-api');
    expect(
      within(api).getByRole('link', { name: 'ec2-manager-api' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/deployments',
    );
    expect(within(api).getByRole('link', { name: 'v1.42.0' })).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/deployments?deployment=1041',
    );
  });

  it("shows a member of a group one's own, and everyone's on demand", async () => {
    const { getPortfolio, address } = show('/deployments', {
      ownershipEntityRefs: mona,
    });
    await row('ec2-manager-api');
    expect(getPortfolio.mock.calls[0][0]).toMatchObject({ owner: mona });
    const owner = screen.getByRole('combobox', { name: 'Owner' });
    expect(screen.getByText('Mine')).toBeInTheDocument();

    await userEvent.click(owner);
    await userEvent.click(screen.getByRole('option', { name: 'web-platform' }));
    await waitFor(() =>
      expect(address().searchParams.getAll('owner')).toEqual([
        'group:default/web-platform',
      ]),
    );
    await userEvent.click(screen.getByRole('option', { name: 'web-platform' }));
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]?.owner).toBeUndefined(),
    );
  });

  it('offers systems only, of all that entities are part of', async () => {
    show();
    await row('ec2-manager-api');
    await userEvent.click(screen.getByRole('combobox', { name: 'System' }));
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['ec2-manager']);
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

  it('leaves only what needs someone', async () => {
    const { address } = show();
    await row('service-0001');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only what needs someone' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('service-0001')).not.toBeInTheDocument(),
    );
    expect(address().search).toBe('?attention=true');
  });

  it('pages by the cursor of the server', async () => {
    const { getPortfolio } = show();
    await row('ec2-manager-api');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(getPortfolio.mock.lastCall?.[0]).toMatchObject({
        cursor: 'after-service-0012',
        limit: 50,
      }),
    );
    expect(await screen.findByText(/^51–57 of/)).toBeInTheDocument();
  });

  it('reads again on a signal', async () => {
    const { signals, getPortfolio } = show();
    await row('ec2-manager-api');
    const before = getPortfolio.mock.calls.length;
    act(() => signals.send(deploymentsPortfolioSignalChannel));
    await waitFor(() =>
      expect(getPortfolio.mock.calls.length).toBe(before + 1),
    );
  });

  it('offers everyone’s where nothing is mine', async () => {
    const { address } = show('/deployments', {
      ownershipEntityRefs: mona,
      api: { getPortfolio: async () => empty },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show everyone’s' }),
    );
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    expect(
      await screen.findByText('No service is connected yet'),
    ).toBeInTheDocument();
  });

  it('offers a way out of filters that match nothing', async () => {
    const { address } = show('/deployments?text=nothing&status=failure', {
      api: { getPortfolio: async () => empty },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(address().search).toBe('?owner=all'));
  });

  it('tells "may not" from "cannot"', async () => {
    show('/deployments', {
      api: {
        getPortfolio: async () => {
          throw new NotAllowedError('No');
        },
      },
    });
    expect(
      await screen.findByText('You may not see deployments'),
    ).toBeInTheDocument();
  });
});
