import { NotAllowedError } from '@backstage/errors';
import type { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { proceduresFixture } from '../../fixtures';
import { Portfolio } from '../Portfolio';

const mona = ['user:default/mona', 'group:default/cloud-tools'];
const tab = '/catalog/default/component/ec2-manager-api/runbooks';
const nothing = { overdue: [], due: [], next: [], done: [], missed: [] };

const show = (
  api: Partial<RunbooksApi> = {},
  options: { at?: string; ownershipEntityRefs?: string[] } = {},
) =>
  renderScreen(<Portfolio />, {
    at: '/runbooks?view=procedures',
    ...options,
    api,
  });

const part = (name: string) => screen.findByRole('region', { name });
const item = (region: HTMLElement, title: string) =>
  within(region).getByRole('link', { name: title }).closest('li')!;

describe('ProceduresView', () => {
  it('begins with what is overdue, and tells how to start it', async () => {
    show();
    const overdue = await part('Overdue');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(it => it.textContent),
    ).toEqual(['Overdue', 'Due today', 'Next 30 days', 'Last 30 days']);
    const drill = item(overdue, 'Disaster recovery drill');
    expect(drill).toHaveTextContent(/Overdue.*ec2-manager-api/);
    expect(drill).toHaveTextContent(
      'senior engineer · 4 h · every quarter, first Saturday 10:00 (America/Los_Angeles)',
    );
    expect(drill).toHaveTextContent(/due 4 d ago/);
    const [{ occurrence }] = proceduresFixture(new Date()).overdue;
    expect(
      within(drill).getByRole('link', {
        name: 'Start Disaster recovery drill',
      }),
    ).toHaveAttribute('href', `${tab}/rb-drill?day=${occurrence.day}&start=1`);
  });

  it('joins what somebody has started, and starts the rest', async () => {
    show();
    const due = await part('Due today');
    expect(
      within(due).getByRole('link', { name: 'Start Daily health check' }),
    ).toBeInTheDocument();
    expect(
      within(due).getByRole('link', { name: 'Join the run of Restore test' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/vocavision-worker/runbooks/runs/run-5',
    );
    expect(item(due, 'Daily health check')).toHaveTextContent(
      'on-call engineer · 5 min',
    );
  });

  it("tells times in the reader's zone, with the schedule's on hover", async () => {
    show();
    const due = await part('Due today');
    const time = item(due, 'Daily health check').querySelector('time')!;
    expect(time.textContent).toMatch(/^\d\d:\d\d$/);
    expect(time.title).toMatch(
      /\d\d:\d\d:\d\d \S+ – every weekday 09:00 \(America\/Los_Angeles\)$/,
    );
  });

  it('groups what comes by day', async () => {
    show();
    const next = await part('Next 30 days');
    const days = within(next).getAllByRole('region');
    expect(days).toHaveLength(2);
    expect(days[0]).toHaveAccessibleName(/^Tomorrow, /);
    expect(within(days[0]).getAllByRole('listitem')).toHaveLength(2);
    expect(within(days[1]).getAllByRole('listitem')).toHaveLength(1);
    expect(
      within(next).queryByRole('link', { name: /^Start/ }),
    ).not.toBeInTheDocument();
  });

  it('shows what was done, by whom, and what was missed', async () => {
    show();
    const past = await part('Last 30 days');
    const done = item(past, 'Daily health check');
    expect(done).toHaveTextContent(/Done.*signed by hubot/);
    expect(
      within(done).getByRole('link', {
        name: 'See the run of Daily health check',
      }),
    ).toHaveAttribute('href', `${tab}/runs/run-9`);
    expect(item(past, 'Restore test')).toHaveTextContent('Missed');
  });

  it('shows the first of many', async () => {
    const calendar = proceduresFixture(new Date());
    const [coming] = calendar.next;
    show({
      getProcedures: async () => ({
        ...calendar,
        next: Array.from({ length: 60 }, (_, index) => ({
          ...coming,
          runbookId: `rb-${index}`,
        })),
      }),
    });
    const next = await part('Next 30 days');
    expect(within(next).getAllByRole('listitem')).toHaveLength(50);
    await userEvent.click(
      within(next).getByRole('button', { name: 'Show 10 more of 60' }),
    );
    expect(within(next).getAllByRole('listitem')).toHaveLength(60);
  });

  it('says so where nothing is due, without an empty warning', async () => {
    const { next } = proceduresFixture(new Date());
    show({ getProcedures: async () => ({ ...nothing, next }) });
    expect(await screen.findByText('Nothing is due today.')).toBeVisible();
    expect(
      screen.getByText('Nothing was done or missed in the last 30 days.'),
    ).toBeVisible();
    expect(screen.queryByText('Overdue')).not.toBeInTheDocument();
  });

  it('offers everyone’s where nothing is mine, and teaches where nothing is', async () => {
    const { address } = show(
      { getProcedures: async () => nothing },
      { ownershipEntityRefs: mona },
    );
    expect(
      await screen.findByText(
        'None of the services that you own has a procedure.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everyone’s' }),
    );
    await waitFor(() =>
      expect(address().search).toBe('?view=procedures&owner=all'),
    );
    expect(await screen.findByText('No procedure yet')).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'front matter' }),
    ).toHaveTextContent('rule: FREQ=WEEKLY;BYDAY=MO');
  });

  it.each([
    [new NotAllowedError('No'), 'You may not see runbooks'],
    [new Error('Away'), 'The procedures could not be read'],
  ])('tells "may not" from "cannot": %s', async (error, title) => {
    show({ getProcedures: () => Promise.reject(error) });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('shows the shape of the rows while it waits', async () => {
    show({ getProcedures: () => new Promise(() => {}) });
    expect(
      await screen.findByRole('status', { name: 'Reading the procedures …' }),
    ).toBeInTheDocument();
  });
});

describe('the calendar to subscribe to', () => {
  const open = async () => {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Subscribe to calendar' }),
    );
    return within(
      await screen.findByRole('dialog', { name: 'Subscribe to calendar' }),
    );
  };

  it('has an address only once one is asked for, and says who can read it', async () => {
    const createCalendarFeed = jest.fn(async () => ({
      url: 'https://callboard.example.com/feed/5ecret.ics',
    }));
    show({ createCalendarFeed }, { ownershipEntityRefs: mona });
    const dialog = await open();
    expect(
      dialog.getByText(
        /Whoever has the address can read these procedures without signing in/,
      ),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/procedures of what you and your groups own/),
    ).toBeInTheDocument();
    expect(createCalendarFeed).not.toHaveBeenCalled();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create an address' }),
    );
    expect(
      await dialog.findByText('https://callboard.example.com/feed/5ecret.ics'),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('button', { name: 'Copy address' }),
    ).toBeInTheDocument();
    expect(createCalendarFeed).toHaveBeenCalledTimes(1);
    expect(createCalendarFeed).toHaveBeenCalledWith({ owner: mona });
    expect(
      dialog.queryByRole('button', { name: 'Create an address' }),
    ).not.toBeInTheDocument();
  });

  it('says why there is none', async () => {
    show({
      createCalendarFeed: () => Promise.reject(new Error('Too many of them')),
    });
    const dialog = await open();
    expect(
      dialog.getByText('The calendar holds every procedure that you may read.'),
    ).toBeInTheDocument();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create an address' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'No address was created: Too many of them',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is stopped once that was asked twice', async () => {
    const removeCalendarFeeds = jest
      .fn()
      .mockRejectedValueOnce(new Error('Away'))
      .mockResolvedValue({ removed: 2 });
    show({ removeCalendarFeeds });
    const dialog = await open();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create an address' }),
    );
    const address = /calendar-feeds\/5ecre7\.ics$/;
    expect(await dialog.findByText(address)).toBeInTheDocument();
    const ask = () =>
      userEvent.click(
        dialog.getByRole('button', { name: 'Stop my calendars' }),
      );

    await ask();
    expect(
      dialog.getByText(/Every calendar address that you ever created/),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Keep them' }));
    expect(removeCalendarFeeds).not.toHaveBeenCalled();

    await ask();
    await userEvent.click(dialog.getByRole('button', { name: 'Stop them' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Not stopped: Away',
    );
    expect(dialog.getByText(address)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Stop them' }));
    expect(
      await dialog.findByText('2 addresses were stopped.'),
    ).toBeInTheDocument();
    // What does not work any more is not shown any more; another one can be had.
    expect(dialog.queryByText(address)).not.toBeInTheDocument();
    expect(
      dialog.getByRole('button', { name: 'Create an address' }),
    ).toBeEnabled();
  });
});
