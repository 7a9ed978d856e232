import { NotAllowedError } from '@backstage/errors';
import type { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { gapsFixture } from '../../fixtures';
import { Portfolio } from '../Portfolio';

const show = (api: Partial<RunbooksApi> = {}, owner?: string) =>
  renderScreen(<Portfolio />, {
    at: `/runbooks?view=gaps${owner ? `&owner=${owner}` : ''}`,
    api,
  });
const part = (name: RegExp) => screen.findByRole('region', { name });

describe('GapsView', () => {
  it('lists production alarms without a runbook, with how they stand and the line to add', async () => {
    show();
    const alarms = await part(/^Production alarms without a runbook 2$/);
    const [queue, site] = within(alarms).getAllByRole('listitem');
    expect(queue).toHaveTextContent(
      /Unhealthy.*vocavision-prod-QueueAge.*waits for 41 min.*vocavision-worker.*Owner/,
    );
    expect(
      within(queue).getByRole('group', { name: /front matter line/ }),
    ).toHaveTextContent('alarms: ["vocavision-prod-QueueAge"]');
    expect(site).toHaveTextContent(/Healthy.*static-site-prod-5xx/);
  });

  it('lists services without a runbook, with whom to ask', async () => {
    show();
    const services = await part(/^Services without a runbook 2$/);
    expect(
      within(services).getByRole('group', { name: 'annotation' }),
    ).toHaveTextContent('callboard.io/runbooks: operations/runbooks');
    const [site, docs] = within(services).getAllByRole('listitem');
    expect(site).toHaveTextContent(/static-site Owner web-platform/);
    expect(docs).toHaveTextContent(/^ec2-manager-docs$/);
    expect(
      within(docs).getByRole('link', { name: 'ec2-manager-docs' }),
    ).toHaveAttribute('href', '/catalog/default/component/ec2-manager-docs');
  });

  it('lists stale runbooks, with the reason and where they are changed', async () => {
    show();
    const stale = await part(/^Stale runbooks 1$/);
    expect(stale).toHaveTextContent(
      new RegExp(`last_reviewed: \\d{4}-\\d\\d-\\d\\d`),
    );
    const [signIn] = within(stale).getAllByRole('listitem');
    expect(signIn).toHaveTextContent(/Stale.*The last run did not work\./);
    expect(
      within(signIn).getByRole('link', { name: 'Sign-in fails' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ec2-manager-api/runbooks/rb-sign-in',
    );
    expect(
      within(signIn).getByRole('link', { name: /Edit Sign-in fails/ }),
    ).toHaveAttribute('href', expect.stringContaining('/edit/main/'));
  });

  it('makes no link of an address that is not one of the web', async () => {
    const gaps = gapsFixture(new Date());
    const [stale] = gaps.stale;
    const bad = { ...stale.source, editUrl: 'data:text/html,x' };
    show({
      getGaps: async () => ({ ...gaps, stale: [{ ...stale, source: bad }] }),
    });
    await part(/^Stale runbooks 1$/);
    expect(
      screen.queryByRole('link', { name: /^Edit/ }),
    ).not.toBeInTheDocument();
  });

  it('says so where nothing is missing', async () => {
    show({
      getGaps: async () => ({ alarms: [], withoutRunbooks: [], stale: [] }),
    });
    expect(
      await screen.findByText('Every production alarm has a runbook.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Every service has a runbook.'),
    ).toBeInTheDocument();
    expect(screen.getByText('No runbook is stale.')).toBeInTheDocument();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('counts all of many and shows them on demand', async () => {
    show({
      getGaps: async () => ({
        alarms: [],
        stale: [],
        withoutRunbooks: Array.from({ length: 45 }, (_, index) => ({
          entityRef: `component:default/service-${index}`,
        })),
      }),
    });
    const services = await part(/^Services without a runbook 45$/);
    expect(within(services).getAllByRole('listitem')).toHaveLength(20);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 20 more of 45' }),
    );
    expect(within(services).getAllByRole('listitem')).toHaveLength(40);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 5 more of 45' }),
    );
    expect(within(services).getAllByRole('listitem')).toHaveLength(45);
    expect(
      screen.queryByRole('button', { name: /^Show/ }),
    ).not.toBeInTheDocument();
  });

  it('asks for those of the owners that are chosen', async () => {
    const getGaps = jest.fn(async () => gapsFixture(new Date()));
    show({ getGaps }, 'group:default/a');
    await part(/^Stale runbooks/);
    expect(getGaps).toHaveBeenCalledWith(
      { owner: ['group:default/a'] },
      expect.anything(),
    );
  });

  it.each([
    [new NotAllowedError('No'), 'You may not see runbooks'],
    [new Error('Away'), 'The gaps could not be read'],
  ])('tells "may not" from "cannot": %s', async (error, title) => {
    show({ getGaps: () => Promise.reject(error) });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('shows the shape of the rows while it waits', async () => {
    show({ getGaps: () => new Promise(() => {}) });
    expect(
      await screen.findByRole('status', { name: 'Looking for gaps …' }),
    ).toBeInTheDocument();
  });
});
