import { NotAllowedError } from '@backstage/errors';
import {
  onCallSignalChannel,
  type EntityOnCall,
  type OnCallApi,
} from '@callboard/backstage-plugin-on-call-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Settings } from 'luxon';
import { renderScreen } from '../../__testUtils__';
import {
  desertedFixture,
  entity,
  entityOnCallFixture,
  entityRef,
  policyFixture,
  secondaryFixture,
} from '../../fixtures';
import { OnCallTab } from './OnCallTab';

const show = (api: Partial<OnCallApi> = {}, at = '/') =>
  renderScreen(<OnCallTab />, { api, at });
const answer = (value: EntityOnCall) => ({ getOnCall: async () => value });
const part = (name: string) => screen.findByRole('region', { name });

describe('OnCallTab', () => {
  beforeAll(() => {
    Settings.defaultZone = 'Europe/Berlin';
  });
  afterAll(() => {
    Settings.defaultZone = 'system';
  });

  it('says of every level who answers, where, until when and who is next', async () => {
    show();
    const primary = await part('Primary');
    expect(primary).toHaveTextContent('Mona Lisa');
    expect(primary).toHaveTextContent(/\d\d:\d\d in Los Angeles/);
    expect(primary).toHaveTextContent(
      /until Mon( \d+ \w+( \d+)?)? 1[78]:00 \(09:00 Los Angeles\), then Hubot/,
    );
    expect(await part('Secondary')).toHaveTextContent(/Hubot.*in London/);
    expect(await part('Engineering manager')).toHaveTextContent(
      /Octocat.*local time not known.*Always told here/,
    );
  });

  it('draws the ladder with the minutes between', async () => {
    show();
    const ladder = await screen.findByRole('list', {
      name: 'Who is told, in order',
    });
    expect(ladder).toHaveTextContent(
      /after 30 min \(S1\) · 2 h \(S2\); S3 climbs no further.*after 1 h \(S1\) · 4 h \(S2\).*after 1 h \(S1\) once more from level 1/,
    );
  });

  it('reaches people by every channel that they have', async () => {
    show();
    const primary = within(await part('Primary'));
    const address = (name: string) =>
      primary.getByRole('link', { name }).getAttribute('href');
    expect(address('Call Mona Lisa: +1-555-0102')).toBe('tel:+15550102');
    expect(address('Text Mona Lisa: +1-555-0102')).toBe('sms:+15550102');
    expect(address('Email Mona Lisa: mona@example.com')).toBe(
      'mailto:mona@example.com',
    );
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      primary.getByRole('button', {
        name: 'Copy how to reach Mona Lisa by Slack: @mona',
      }),
    );
    expect(copied).toHaveBeenCalledWith('@mona');
    expect(await primary.findByText(/Copied/)).toBeInTheDocument();
  });

  it('says the next hand-off in a sentence, as the schedule says it', async () => {
    show({
      getOnCall: async () => {
        const known = entityOnCallFixture(new Date());
        const [primary] = known.schedules;
        const schedules = [primary];
        const [{ policy }] = [policyFixture(known.schedules)];
        return {
          ...known,
          schedules,
          policies: [
            {
              ...known.policies[0],
              policy,
              levels: known.policies[0].levels.slice(0, 1),
            },
          ],
        };
      },
    });
    expect(
      await screen.findByText(
        (_, element) =>
          element?.tagName === 'P' &&
          /^Next hand-off: Mon( \d+ \w+( \d+)?)? 09:00 Los Angeles \(1[78]:00 yours\) → Hubot$/.test(
            element.textContent ?? '',
          ),
      ),
    ).toBeInTheDocument();
  });

  it('cannot be misread where nobody is on call', async () => {
    show(answer(desertedFixture(new Date())));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/^Nobody is on call: Primary/);
    expect(alert).toHaveTextContent('Take the shift yourself');
    expect(await part('Primary')).toHaveTextContent('Nobody is on call');
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Take Primary now' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Change who is on call: Primary',
    });
    expect(
      await within(dialog).findByDisplayValue('Mona Lisa'),
    ).toBeInTheDocument();
  });

  it('tells somebody who may not fill a hole what to do', async () => {
    show(
      answer({
        ...desertedFixture(new Date()),
        may: { override: false, page: false },
      }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('ask the owners to fill the hole');
    expect(within(alert).queryByRole('button')).not.toBeInTheDocument();
    expect(
      screen.getByText('Paging needs the permission “on-call.page”.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Page someone' }),
    ).not.toBeInTheDocument();
  });

  it('tells what is not known from nobody', async () => {
    const now = new Date();
    const secondary = secondaryFixture(now);
    const schedules = [
      {
        ...secondary,
        standing: {
          ...secondary.standing,
          now: { people: [], unknown: true },
        },
      },
    ];
    show(
      answer(
        entityOnCallFixture(now, {
          schedules,
          policies: [],
        }),
      ),
    );
    const level = await part('Secondary');
    expect(level).toHaveTextContent('Not known who is on call');
    expect(level).toHaveTextContent('PagerDuty has told nothing');
    expect(level).not.toHaveTextContent('Nobody is on call');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(
      screen.getByText(/There is no escalation policy/),
    ).toBeInTheDocument();
  });

  it('chooses among policies, in the address', async () => {
    const now = new Date();
    const known = entityOnCallFixture(now);
    const [first] = known.policies;
    const security = {
      ...first,
      policy: { ...first.policy, id: 'security', title: 'Security' },
      levels: first.levels.slice(2),
    };
    const { address } = show(answer({ ...known, policies: [first, security] }));
    await userEvent.click(await screen.findByRole('tab', { name: 'Security' }));
    await waitFor(() => expect(address().search).toBe('?policy=security'));
    const ladder = screen.getByRole('list', { name: 'Who is told, in order' });
    expect(within(ladder).queryByText('Mona Lisa')).not.toBeInTheDocument();
  });

  it('reads again on a signal, and keeps what it knows when that fails', async () => {
    const getOnCall = jest.fn(async () => entityOnCallFixture(new Date()));
    const { signals } = show({ getOnCall });
    await part('Primary');
    getOnCall.mockRejectedValue(new Error('Away'));
    act(() => signals.send(onCallSignalChannel(entityRef)));
    expect(
      await screen.findByText(/may be out of date: Away/),
    ).toBeInTheDocument();
    expect(await part('Primary')).toHaveTextContent('Mona Lisa');
  });

  it('shows what could not be read of a definition, beside what could', async () => {
    show(
      answer(
        entityOnCallFixture(new Date(), {
          problems: [
            {
              source: 'oncall.yaml',
              url: 'https://github.com/acme/api/blob/main/oncall.yaml#L7',
              line: 7,
              path: 'schedules[1].timeZone',
              message: 'Expected a time zone, found “Mars”.',
            },
          ],
        }),
      ),
    );
    const note = await part('1 thing in the definition wants mending');
    expect(
      within(note).getByRole('link', { name: /^oncall.yaml, line 7/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/acme/api/blob/main/oncall.yaml#L7',
    );
    expect(note).toHaveTextContent('Expected a time zone, found “Mars”.');
  });

  it('asks for the definition to be read again', async () => {
    const refresh = jest.fn(async () => ({ acceptedAt: '' }));
    show({ refresh });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read the definition again' }),
    );
    expect(refresh).toHaveBeenCalledWith(entityRef);
    expect(
      await screen.findByText(/The definition is being read/),
    ).toBeInTheDocument();
  });

  it('teaches where nothing is configured', async () => {
    show(
      answer({
        kind: 'not-configured',
        entityRef,
        missing: ['callboard.io/on-call', 'pagerduty.com/service-id'],
      }),
    );
    expect(
      await screen.findByText(
        'Nobody knows yet who is on call for ec2-manager-api',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'oncall.yaml' }),
    ).toHaveTextContent('every: week');
    expect(screen.getByRole('group', { name: 'annotation' })).toHaveTextContent(
      'callboard.io/on-call: ./oncall.yaml',
    );
    expect(screen.getByText(/pagerduty.com\/service-id/)).toBeInTheDocument();
  });

  it('says what is wrong with a definition', async () => {
    show(
      answer({
        kind: 'invalid-definition',
        entityRef,
        problems: [
          { source: 'oncall.yaml', line: 3, message: 'Expected a list.' },
        ],
      }),
    );
    expect(
      await screen.findByText(
        'The on-call definition of ec2-manager-api cannot be read',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('oncall.yaml, line 3')).toBeInTheDocument();
  });

  it('says that a definition waits to be read', async () => {
    show(answer({ kind: 'pending', entityRef }));
    expect(
      await screen.findByText(
        'The on-call definition of ec2-manager-api is being read',
      ),
    ).toBeInTheDocument();
  });

  it.each([
    [new NotAllowedError('No'), /^You may not see who is on call/],
    [new Error('Away'), 'It could not be read who is on call'],
  ])('tells "may not" from "cannot": %s', async (error, title) => {
    show({ getOnCall: () => Promise.reject(error) });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('shows its shape while it waits', async () => {
    show({ getOnCall: () => new Promise(() => {}) });
    expect(
      await screen.findByRole('status', { name: 'Reading who is on call …' }),
    ).toBeInTheDocument();
  });

  it('has room for what other families show', async () => {
    renderScreen(<OnCallTab cards={<p>Runbook of the hour</p>} />, { entity });
    expect(await screen.findByText('Runbook of the hour')).toBeInTheDocument();
  });
});
