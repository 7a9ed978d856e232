import { NotAllowedError } from '@backstage/errors';
import {
  scheduleSignalChannel,
  type OnCallApi,
} from '@callboard/backstage-plugin-on-call-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Settings } from 'luxon';
import { renderScreen } from '../../__testUtils__';
import {
  FixtureOnCallApi,
  concernsFixture,
  myOnCallFixture,
  octocat,
  scheduleDetailsFixture,
} from '../../fixtures';
import { NfsOnCallPage } from './NfsOnCallPage';
import { OnCallPage } from './OnCallPage';
import { Overview } from './Overview';
import { SchedulePage } from '../SchedulePage';

const fixture = new FixtureOnCallApi();
const mona = ['user:default/mona', 'group:default/cloud-tools'];
const scheduleId = 'file-1a2b3c-primary';

const show = (
  at = '/on-call',
  options: { api?: Partial<OnCallApi>; ownershipEntityRefs?: string[] } = {},
) => renderScreen(<Overview />, { at, ...options });
const part = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const list = () => screen.findByRole('list', { name: 'All schedules' });

beforeAll(() => {
  Settings.defaultZone = 'Europe/Berlin';
});
afterAll(() => {
  Settings.defaultZone = 'system';
});

describe('who is on call across the organisation', () => {
  it('says of every schedule who answers, until when, who is next, and how to call', async () => {
    show();
    const rows = (await within(await list()).findAllByRole('listitem')).map(
      row => row,
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent(
      /Website.*static-site.*Nobody is on call.*until.*then Octocat/,
    );
    expect(within(rows[0]).queryByText('Call')).not.toBeInTheDocument();
    expect(rows[1]).toHaveTextContent(/Primary.*Mona Lisa.*then Hubot/);
    expect(rows[1]).toHaveTextContent(/1 hole in two weeks/);
    expect(
      within(rows[1]).getByRole('link', {
        name: 'Call Mona Lisa: +1-555-0102',
      }),
    ).toHaveAttribute('href', 'tel:+15550102');
    expect(
      within(rows[1]).getByRole('link', { name: 'Primary' }),
    ).toHaveAttribute('href', `/on-call/schedules/${scheduleId}`);
  });

  it('asks for what the address says, and for nothing that is nonsense', async () => {
    const getSchedules = jest.fn(fixture.getSchedules.bind(fixture));
    show('/on-call?owner=group:default/a&state=gap&state=odd&text=prim', {
      api: { getSchedules },
    });
    await list();
    expect(getSchedules.mock.lastCall?.[0]).toEqual({
      owner: ['group:default/a'],
      state: ['gap'],
      text: 'prim',
      cursor: undefined,
      limit: 50,
    });
  });

  it("shows a member of a group one's own first, and narrows in the address", async () => {
    const getSchedules = jest.fn(fixture.getSchedules.bind(fixture));
    const { address } = show('/on-call', {
      api: { getSchedules },
      ownershipEntityRefs: mona,
    });
    await list();
    expect(getSchedules.mock.calls[0][0]).toMatchObject({ owner: mona });
    await userEvent.click(
      screen.getByRole('combobox', { name: 'Needs somebody' }),
    );
    await userEvent.click(
      screen.getByRole('option', { name: 'Nobody on call now' }),
    );
    await waitFor(() => expect(address().search).toBe('?state=nobody'));
    await waitFor(() =>
      expect(screen.queryByText('Secondary')).not.toBeInTheDocument(),
    );
  });

  it('pages by the cursor of the server', async () => {
    const page = await fixture.getSchedules();
    const getSchedules = jest.fn(async () => ({
      ...page,
      totalItems: 120,
      nextCursor: 'after-50',
    }));
    show('/on-call', { api: { getSchedules } });
    await list();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(getSchedules).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'after-50' }),
        expect.anything(),
      ),
    );
  });

  it('tells nothing that fits from nothing at all', async () => {
    const getSchedules = async () => ({ items: [], people: {}, totalItems: 0 });
    show('/on-call?text=odd', { api: { getSchedules } });
    expect(
      await screen.findByText('No schedule fits these filters.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('No schedule yet')).toBeInTheDocument();
  });

  it.each([
    [new NotAllowedError('No'), 'You may not see who is on call'],
    [new Error('Away'), 'It could not be read who is on call'],
  ])('tells "may not" from "cannot": %s', async (error, title) => {
    show('/on-call', { api: { getSchedules: () => Promise.reject(error) } });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });
});

describe('my shifts', () => {
  const at = '/on-call?view=mine';

  it('say which runs, which come, and which fall into an absence', async () => {
    show(at);
    const [runs, comes] = (await part('Your shifts')).getAllByRole('listitem');
    expect(runs).toHaveTextContent(/Primary now/);
    expect(runs).not.toHaveTextContent('you are away');
    expect(comes).toHaveTextContent('Your calendar says that you are away');
    await userEvent.click(
      within(comes).getByRole('button', {
        name: /^Ask somebody to take Primary/,
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Ask somebody to take a shift: Primary',
      }),
    ).toBeInTheDocument();
  });

  it('show what others ask of one, on whatever schedule', async () => {
    const mine = myOnCallFixture(new Date(), { shifts: [] });
    show(at, { api: { getMine: async () => mine } });
    const swaps = await part('Swaps that wait for an answer');
    expect(
      swaps.getByText('Hubot asks Mona Lisa to take a shift'),
    ).toBeInTheDocument();
    expect(
      await swaps.findByRole('button', { name: 'Accept what Hubot asks' }),
    ).toBeInTheDocument();
  });

  it('make an address for one’s own calendar, and revoke one', async () => {
    const createCalendarFeed = jest.fn(fixture.createCalendarFeed);
    const removeCalendarFeed = jest.fn(async () => {});
    show(at, { api: { createCalendarFeed, removeCalendarFeed } });
    const feeds = await part('In your own calendar');
    expect(feeds.getByText(/Treat it like a password/)).toBeInTheDocument();
    expect(createCalendarFeed).not.toHaveBeenCalled();
    await userEvent.click(
      feeds.getByRole('button', { name: 'Create an address' }),
    );
    expect(await feeds.findByText(/5ecre7\.ics$/)).toBeInTheDocument();
    expect(createCalendarFeed).toHaveBeenCalledWith({});
    await userEvent.click(
      feeds.getByRole('button', { name: /^Revoke the address of your shifts/ }),
    );
    await waitFor(() =>
      expect(removeCalendarFeed).toHaveBeenCalledWith('feed-1'),
    );
  });

  it('name a calendar of absences, and forget it', async () => {
    const setAbsenceCalendar = jest
      .fn<Promise<void>, [string]>()
      .mockRejectedValueOnce(new Error('Expected https.'))
      .mockResolvedValue();
    const removeAbsenceCalendar = jest.fn(async () => {});
    const { absences, ...mine } = myOnCallFixture(new Date());
    show(at, {
      api: {
        setAbsenceCalendar,
        removeAbsenceCalendar,
        getMine: async () => ({
          ...mine,
          absences: { ...absences!, error: 'It answered 404.' },
        }),
      },
    });
    const away = await part('When you are away');
    expect(
      away.getByText(/A calendar of calendar.example.com is read, last/),
    ).toBeInTheDocument();
    expect(
      away.getByText('It could not be read: It answered 404.'),
    ).toBeInTheDocument();
    await userEvent.type(
      away.getByRole('textbox', { name: 'Address of the calendar' }),
      'https://calendar.example.com/me.ics',
    );
    const keep = away.getByRole('button', { name: 'Replace it' });
    await userEvent.click(keep);
    expect(await away.findByRole('alert')).toHaveTextContent('Expected https.');
    await userEvent.click(keep);
    await waitFor(() => expect(setAbsenceCalendar).toHaveBeenCalledTimes(2));
    expect(setAbsenceCalendar).toHaveBeenLastCalledWith(
      'https://calendar.example.com/me.ics',
    );
    await userEvent.click(away.getByRole('button', { name: 'Forget it' }));
    await waitFor(() => expect(removeAbsenceCalendar).toHaveBeenCalled());
  });
});

describe('holes and conflicts', () => {
  const at = '/on-call?view=concerns';

  it('are told with who is away, and lead to the schedule', async () => {
    show(at);
    const holes = await part('Holes in the next 30 days');
    expect(holes.getByRole('listitem')).toHaveTextContent(
      /Primary.*\(1 d.*\).*Nobody is on call/,
    );
    expect(holes.getByRole('link', { name: 'Primary' })).toHaveAttribute(
      'href',
      `/on-call/schedules/${scheduleId}`,
    );
    const conflicts = await part('On call while away');
    expect(conflicts.getByText('Hubot is away')).toBeInTheDocument();
  });

  it('say so where there is none', async () => {
    show(at, {
      api: {
        getConcerns: async () => ({
          ...concernsFixture(new Date()),
          holes: [],
          conflicts: [],
        }),
      },
    });
    expect(
      await screen.findByText('Somebody is on call all the time.'),
    ).toBeInTheDocument();
  });
});

describe('fairness', () => {
  it('adds up the load over a period, both in the address', async () => {
    const getFairness = jest.fn(fixture.getFairness.bind(fixture));
    const { address } = show(`/on-call?view=fairness&schedule=${scheduleId}`, {
      api: { getFairness: getFairness as OnCallApi['getFairness'] },
    });
    const table = await screen.findByRole('table', {
      name: 'How the load falls',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'PersonHoursShiftsAt nightOn weekendsOn holidays',
      'Mona Lisa1176739233624',
      'Hubot98463282880',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Period/ }));
    await userEvent.click(
      screen.getByRole('option', { name: 'The coming 90 days' }),
    );
    await waitFor(() =>
      expect(address().searchParams.get('period')).toBe('next90'),
    );
    const calls = getFairness.mock.calls as unknown as Parameters<
      OnCallApi['getFairness']
    >[];
    expect(calls[0][0]).toBe(scheduleId);
    await waitFor(() => expect(calls.length).toBeGreaterThan(1));
    const [, first] = calls[0];
    const [, last] = calls[calls.length - 1];
    expect(last?.from).toBe(first?.to);
  });
});

describe('a schedule by itself', () => {
  const showOne = (api: Partial<OnCallApi> = {}, at = '/') =>
    renderScreen(<SchedulePage scheduleId={scheduleId} />, { api, at });

  it('says who answers now, where it comes from, and takes overrides back', async () => {
    const removeOverride = jest.fn(async () => {});
    showOne({ removeOverride });
    expect(await part('Now')).toBeDefined();
    expect(screen.getByText('Hands off in Los Angeles time')).toBeVisible();
    expect(screen.getByRole('link', { name: /^oncall.yaml/ })).toHaveAttribute(
      'href',
      expect.stringContaining('oncall.yaml'),
    );
    const overrides = await part('Overrides');
    expect(overrides.getByRole('listitem')).toHaveTextContent(
      /Octocat.*by Hubot: “Hubot is at a conference”/,
    );
    await userEvent.click(
      overrides.getByRole('button', { name: /^Take back: Octocat/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(removeOverride).toHaveBeenCalled());
  });

  it('goes from month to month in the address', async () => {
    const getSchedule = jest.fn<
      ReturnType<OnCallApi['getSchedule']>,
      Parameters<OnCallApi['getSchedule']>
    >(async () => scheduleDetailsFixture(new Date()));
    const { address } = showOne({ getSchedule }, '/?month=2026-03');
    expect(
      await screen.findByRole('heading', { name: 'March 2026' }),
    ).toBeInTheDocument();
    // Summer time begins in Berlin within it.
    expect(getSchedule.mock.calls[0][1]).toEqual({
      from: '2026-02-28T23:00:00.000Z',
      to: '2026-03-31T22:00:00.000Z',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'The month after' }),
    );
    await waitFor(() => expect(address().search).toBe('?month=2026-04'));
    expect(
      await screen.findByRole('heading', { name: 'April 2026' }),
    ).toBeInTheDocument();
  });

  it('puts somebody else on call, and reads again on a signal', async () => {
    const getSchedule = jest.fn(async () => scheduleDetailsFixture(new Date()));
    const { signals } = showOne({ getSchedule });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Put somebody else on call' }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Change who is on call: Primary',
      }),
    ).toBeInTheDocument();
    const before = getSchedule.mock.calls.length;
    act(() => signals.send(scheduleSignalChannel(scheduleId)));
    await waitFor(() =>
      expect(getSchedule.mock.calls.length).toBeGreaterThan(before),
    );
  });

  it('offers no change to somebody who may not, and says why', async () => {
    showOne({
      getSchedule: async () =>
        scheduleDetailsFixture(new Date(), { may: { override: false } }),
    });
    expect(
      await screen.findByText(
        'Changing it needs the permission “on-call.override”.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Take back/ }),
    ).not.toBeInTheDocument();
  });

  it('subscribes to this schedule alone', async () => {
    const createCalendarFeed = jest.fn(fixture.createCalendarFeed);
    showOne({ createCalendarFeed });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create an address' }),
    );
    await waitFor(() =>
      expect(createCalendarFeed).toHaveBeenCalledWith({ scheduleId }),
    );
  });

  it('says that there is no such schedule', async () => {
    const error = Object.assign(new Error('No'), { name: 'NotFoundError' });
    showOne({ getSchedule: () => Promise.reject(error) });
    expect(
      await screen.findByText('There is no such schedule, or not any more.'),
    ).toBeInTheDocument();
  });

  it('shows who an override is for by name, and a hole on purpose in red', async () => {
    const details = scheduleDetailsFixture(new Date());
    const [override] = details.overrides;
    showOne({
      getSchedule: async () => ({
        ...details,
        overrides: [
          { ...override, person: octocat },
          { ...override, id: 'o2', person: undefined, reason: undefined },
        ],
      }),
    });
    const [one, hole] = (await part('Overrides')).getAllByRole('listitem');
    expect(one).toHaveTextContent('Octocat');
    expect(within(hole).getByText('Nobody')).toBeInTheDocument();
  });
});

describe('the page over all schedules', () => {
  it('brings its own frame in the legacy frontend system', async () => {
    renderScreen(<OnCallPage />, { at: '/on-call' });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'On-call' }),
    ).toBeInTheDocument();
    expect(await list()).toBeInTheDocument();
  });

  it('is framed by the app in the new one', async () => {
    renderScreen(<NfsOnCallPage />, { at: '/on-call' });
    expect(await list()).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
  });
});
