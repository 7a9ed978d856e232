import {
  onCallSignalChannel,
  type OnCallApi,
  type PageDetails,
} from '@callboard/backstage-plugin-on-call-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import {
  FixtureOnCallApi,
  clock,
  desertedFixture,
  entityOnCallFixture,
  entityRef,
  hubot,
  pageDetailsFixture,
  pagesFixture,
} from '../../fixtures';
import { OnCallTab } from '../OnCallTab';

const show = (api: Partial<OnCallApi> = {}, at = '/') =>
  renderScreen(<OnCallTab />, { api, at });
const dialog = async (name: string) =>
  within(await screen.findByRole('dialog', { name }));

describe('paging someone', () => {
  it('shows exactly who is told now, and who next after how long', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Page someone' }),
    );
    const fields = await dialog('Page someone');
    const told = fields.getByRole('list', { name: 'Who is told' });
    expect(
      within(told)
        .getAllByRole('listitem')
        .map(it => it.textContent?.trim()),
    ).toEqual([
      'Mona Lisa (Primary) at once',
      'Hubot (Secondary) after 30 min, unless somebody answers',
      'Octocat (Engineering manager) after 1 h 30 min, unless somebody answers',
    ]);
    await userEvent.click(
      fields.getByRole('radio', { name: 'S3, the least severe' }),
    );
    expect(within(told).getAllByRole('listitem')).toHaveLength(1);
    expect(
      fields.getByRole('button', { name: 'Page Mona Lisa now' }),
    ).toBeDisabled();
  });

  it('says where nobody is on call, and that the next level is told at once', async () => {
    show({ getOnCall: async () => desertedFixture(new Date()) }, '/?page=new');
    const fields = await dialog('Page someone');
    const told = fields.getByRole('list', { name: 'Who is told' });
    expect(told).toHaveTextContent(
      /nobody, as nobody is on call \(Primary\) at once.*Hubot \(Secondary\) at once/,
    );
    expect(
      fields.getByRole('button', { name: 'Page Hubot now' }),
    ).toBeInTheDocument();
  });

  it('pages once however often it is pressed, and then follows the answer', async () => {
    const fixture = new FixtureOnCallApi();
    let answer: (page: PageDetails) => void = () => {};
    const page = jest.fn<Promise<PageDetails>, Parameters<OnCallApi['page']>>(
      () => new Promise(resolve => (answer = resolve)),
    );
    let current: PageDetails | undefined;
    const getPage = jest.fn(async (id: string) =>
      current ? current : fixture.getPage(id),
    );
    const { signals, address } = show({ page, getPage }, '/?page=new');
    const fields = await dialog('Page someone');
    await userEvent.type(
      fields.getByRole('textbox', { name: /^What is wrong/ }),
      'The API is down',
    );
    const submit = fields.getByRole('button', { name: 'Page Mona Lisa now' });
    await userEvent.dblClick(submit);
    expect(page).toHaveBeenCalledTimes(1);
    expect(page).toHaveBeenCalledWith(entityRef, {
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      policyId: 'file-1a2b3c-default',
      severity: 'S1',
      summary: 'The API is down',
    });
    current = pageDetailsFixture(new Date(), {
      id: 'page-3',
      summary: 'The API is down',
    });
    act(() => answer(current!));
    const followed = await dialog('Paged');
    expect(await followed.findByText('Nobody answered yet')).toBeVisible();
    expect(followed.getByText('Mona Lisa notified')).toBeInTheDocument();
    current = {
      ...current,
      status: 'acknowledged',
      acknowledgedBy: hubot,
      acknowledgedAt: clock(new Date()).minutes(-1),
    };
    act(() => signals.send(onCallSignalChannel(entityRef)));
    expect(
      await followed.findByText(/^Hubot is on it, since/),
    ).toBeInTheDocument();
    await userEvent.click(followed.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(address().search).toBe(''));
  });

  it('tries again as the same page', async () => {
    const page = jest
      .fn<Promise<PageDetails>, Parameters<OnCallApi['page']>>()
      .mockRejectedValueOnce(new Error('Failed to fetch'))
      .mockResolvedValue(pageDetailsFixture(new Date()));
    show({ page }, '/?page=new');
    const fields = await dialog('Page someone');
    await userEvent.type(
      fields.getByRole('textbox', { name: /^What is wrong/ }),
      'Down',
    );
    const submit = fields.getByRole('button', { name: 'Page Mona Lisa now' });
    await userEvent.click(submit);
    expect(await fields.findByRole('alert')).toHaveTextContent(
      'Not done: Failed to fetch',
    );
    await userEvent.click(submit);
    await dialog('Paged');
    const [first, second] = page.mock.calls.map(([, request]) => request);
    expect(second.requestId).toBe(first.requestId);
  });

  it('asks which policy where there are several', async () => {
    const known = entityOnCallFixture(new Date());
    const [first] = known.policies;
    const security = {
      ...first,
      policy: {
        ...first.policy,
        id: 'security',
        title: 'Security',
        severities: ['high', 'low'],
      },
      levels: first.levels.slice(1),
    };
    show(
      { getOnCall: async () => ({ ...known, policies: [first, security] }) },
      '/?page=new',
    );
    const fields = await dialog('Page someone');
    await userEvent.click(
      fields.getByRole('button', { name: /^Escalation policy/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Security' }));
    expect(
      fields.getByRole('radio', { name: 'high, the most severe' }),
    ).toBeChecked();
    expect(
      fields.getByRole('button', { name: 'Page Hubot now' }),
    ).toBeInTheDocument();
  });
});

describe('recent pages', () => {
  const recent = async () =>
    within(await screen.findByRole('region', { name: 'Recent pages' }));

  it('say how they stand and what comes next', async () => {
    show();
    const [open, over] = (await recent()).getAllByRole('listitem');
    expect(open).toHaveTextContent(
      /Nobody answered yet.*Severity S1.*The API answers every request with an error.*Level 1 was told. The next one is told in 18 min unless somebody answers/,
    );
    expect(over).toHaveTextContent(/Resolved.*Resolved by Hubot/);
    expect(within(over).queryByRole('button')).not.toBeInTheDocument();
  });

  it('can be acknowledged where they stand', async () => {
    const acknowledgePage = jest.fn(async () => pageDetailsFixture(new Date()));
    const getOnCall = jest.fn(async () => entityOnCallFixture(new Date()));
    show({ acknowledgePage, getOnCall });
    await userEvent.click(
      (await recent()).getByRole('button', { name: /^Acknowledge: The API/ }),
    );
    await waitFor(() => expect(acknowledgePage).toHaveBeenCalledWith('page-2'));
    await waitFor(() => expect(getOnCall).toHaveBeenCalledTimes(2));
  });

  it('open beside the tab, in the address', async () => {
    const { address } = show();
    await userEvent.click(
      (
        await recent()
      ).getByRole('link', {
        name: 'The API answers every request with an error',
      }),
    );
    const sheet = await dialog('A page');
    expect(address().search).toBe('?page=page-2');
    await userEvent.click(
      await sheet.findByRole('button', { name: /^Acknowledge/ }),
    );
    expect(
      await sheet.findByText(/^Mona Lisa is on it, since/),
    ).toBeInTheDocument();
    await userEvent.click(sheet.getByRole('button', { name: /^Resolve/ }));
    expect(await sheet.findByText(/^Resolved by Mona Lisa/)).toBeVisible();
    expect(
      sheet.queryByRole('button', { name: /^Resolve/ }),
    ).not.toBeInTheDocument();
  });

  it('tell whom they did not reach, and why', async () => {
    show(
      {
        getPage: async () =>
          pageDetailsFixture(new Date(), {
            status: 'exhausted',
            deliveries: [
              {
                level: 0,
                round: 0,
                via: 'notification',
                state: 'nobody',
                at: clock(new Date()).minutes(-9),
              },
              {
                level: 1,
                round: 0,
                person: hubot,
                via: 'notification',
                state: 'failed',
                at: clock(new Date()).minutes(-8),
                error: 'The mail server refused it.',
              },
              {
                level: 1,
                round: 0,
                via: 'provider',
                state: 'sent',
                at: clock(new Date()).minutes(-8),
              },
            ],
          }),
      },
      '/?page=page-9',
    );
    const sheet = await dialog('A page');
    expect(
      await sheet.findByText(/Call somebody by telephone/),
    ).toBeInTheDocument();
    expect(sheet.getByText('Nobody is on call there')).toBeInTheDocument();
    expect(sheet.getByText('Hubot not reached')).toBeInTheDocument();
    expect(sheet.getByText('The mail server refused it.')).toBeInTheDocument();
    expect(sheet.getByText('Handed over to the provider')).toBeInTheDocument();
  });

  it('say that there is no such page', async () => {
    const error = Object.assign(new Error('No'), { name: 'NotFoundError' });
    show({ getPage: () => Promise.reject(error) }, '/?page=gone');
    expect(
      await screen.findByText('There is no such page, or not any more.'),
    ).toBeInTheDocument();
  });

  it('go back further on demand, each once', async () => {
    const now = new Date();
    const [, over] = pagesFixture(now);
    const pages = Array.from({ length: 10 }, (_, index) => ({
      ...over,
      id: `page-${index}`,
    }));
    const getPages = jest.fn(async () => ({
      items: [
        ...pages.slice(5),
        { ...over, id: 'page-old', summary: 'Long ago' },
      ],
    }));
    show({
      getOnCall: async () => entityOnCallFixture(now, { pages }),
      getPages,
    });
    const list = await recent();
    await userEvent.click(
      list.getByRole('button', { name: 'Show older pages' }),
    );
    expect(
      await list.findByRole('link', { name: 'Long ago' }),
    ).toBeInTheDocument();
    expect(list.getAllByRole('listitem')).toHaveLength(11);
    expect(
      list.queryByRole('button', { name: 'Show older pages' }),
    ).not.toBeInTheDocument();
  });
});
