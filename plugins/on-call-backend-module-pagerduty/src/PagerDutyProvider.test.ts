import {
  LoopbackPagerDuty,
  type RecordedRequest,
} from './__testUtils__/LoopbackPagerDuty';
import {
  addUsual,
  policy,
  reference,
  ROUTING_KEY,
  schedule,
  service,
  sweepOf,
  testProvider,
  user,
  WINDOW,
} from './__testUtils__/samples';
import { hashOfIntegrationKey } from './bindings/pagerDutyKey';

describe('PagerDutyProvider', () => {
  let pagerDuty: LoopbackPagerDuty;
  beforeEach(async () => {
    pagerDuty = await LoopbackPagerDuty.start();
    addUsual(pagerDuty);
  });
  afterEach(() => pagerDuty.stop());

  it('reads a service with its ladder, shifts and people', async () => {
    const { readings, failures } = await testProvider(pagerDuty).sweep(
      sweepOf(['service:PSHOP']),
    );
    expect(failures).toEqual([]);
    expect(readings).toEqual([
      {
        key: 'service:PSHOP',
        source: {
          provider: 'pagerduty',
          title: 'PagerDuty',
          url: 'https://acme.pagerduty.example/services/PSHOP',
          editUrl: 'https://acme.pagerduty.example/escalation_policies/PLADDER',
        },
        policies: [
          {
            id: 'pagerduty-PLADDER',
            title: 'Policy PLADDER',
            severities: ['critical', 'error', 'warning', 'info'],
            repeat: 0,
            levels: [
              {
                title: 'Primary',
                targets: [
                  { kind: 'schedule', scheduleId: 'pagerduty-PPRIMARY' },
                ],
                escalateAfter: { default: 30 },
              },
              {
                title: 'Level 2',
                targets: [{ kind: 'person', ref: 'contact:pagerduty-PHUBOT' }],
                escalateAfter: {},
              },
            ],
          },
        ],
        schedules: [
          {
            id: 'pagerduty-PPRIMARY',
            title: 'Schedule PPRIMARY',
            timeZone: 'America/Los_Angeles',
            url: 'https://acme.pagerduty.example/schedules/PPRIMARY',
            base: {
              kind: 'shifts',
              ...WINDOW,
              shifts: [
                {
                  start: '2026-11-16T17:00:00.000Z',
                  end: '2026-11-23T17:00:00.000Z',
                  people: ['contact:pagerduty-PMONA'],
                },
                {
                  start: '2026-11-23T17:00:00.000Z',
                  end: '2026-11-30T17:00:00.000Z',
                  people: ['contact:pagerduty-PHUBOT'],
                },
              ],
            },
          },
        ],
        people: [
          {
            ref: 'contact:pagerduty-PHUBOT',
            name: 'Hubot',
            channels: [{ kind: 'email', address: 'hubot@callboard.example' }],
            timeZone: 'America/Los_Angeles',
          },
          {
            ref: 'contact:pagerduty-PMONA',
            name: 'Mona',
            channels: [{ kind: 'email', address: 'mona@callboard.example' }],
            timeZone: 'America/Los_Angeles',
          },
        ],
        problems: [],
      },
    ]);
    const [asked] = pagerDuty.requests;
    expect(asked.headers).toMatchObject({
      authorization: 'Token token=test-token',
      accept: 'application/vnd.pagerduty+json;version=2',
    });
    expect(asked.headers.from).toBeUndefined();
    const [ofSchedule] = pagerDuty.requests.filter(({ path }) =>
      path.startsWith('/schedules/'),
    );
    expect(ofSchedule.query.get('since')).toBe(WINDOW.from);
    expect(ofSchedule.query.get('until')).toBe(WINDOW.to);
  });

  it('knows users of the catalog by their mailboxes', async () => {
    const { readings } = await testProvider(pagerDuty).sweep(
      sweepOf(['service:PSHOP'], {
        userByMail: mail =>
          mail === 'mona@callboard.example' ? 'user:default/mona' : undefined,
      }),
    );
    const { base } = readings[0].schedules[0];
    expect(
      base.kind === 'shifts' && base.shifts.map(({ people }) => people),
    ).toEqual([['user:default/mona'], ['contact:pagerduty-PHUBOT']]);
    expect(readings[0].people.map(({ ref }) => ref)).toEqual([
      'contact:pagerduty-PHUBOT',
      'user:default/mona',
    ]);
  });

  it('reads what several keys name once, and many things by their lists', async () => {
    const ladder = reference('escalation_policy', 'PLADDER');
    pagerDuty.lists.escalation_policies.push(
      pagerDuty.lists.services[0].escalation_policy as never,
    );
    const ids = Array.from({ length: 250 }, (_, index) => `PSVC${index}`);
    pagerDuty.lists.services.push(...ids.map(id => service(id, ladder)));
    const { readings, failures } = await testProvider(pagerDuty).sweep(
      sweepOf(ids.map(id => `service:${id}`)),
    );
    expect(failures).toEqual([]);
    expect(readings).toHaveLength(250);
    expect(new Set(readings.map(({ schedules }) => schedules[0].id)).size).toBe(
      1,
    );
    expect(pagerDuty.asked).toEqual([
      'GET /services',
      'GET /services',
      'GET /services',
      'GET /escalation_policies/PLADDER',
      'GET /schedules/PPRIMARY',
      'GET /users/PHUBOT',
      'GET /users/PMONA',
    ]);
  });

  it('asks by its id for what lies behind the end of a list', async () => {
    const ids = Array.from({ length: 10_050 }, (_, index) => `PSVC${index}`);
    pagerDuty.lists.services.push(
      ...ids.map(id => ({ id, type: 'service', name: id })),
    );
    const wanted = [...ids.slice(0, 6), 'PSVC10049'];
    const { readings, failures } = await testProvider(pagerDuty).sweep(
      sweepOf(wanted.map(id => `service:${id}`)),
    );
    expect(failures).toEqual([]);
    expect(readings.map(({ key }) => key)).toEqual(
      wanted.map(id => `service:${id}`),
    );
    expect(readings[0].problems.map(({ message }) => message)).toEqual([
      'The service PSVC0 has no escalation policy with levels. Give it one in PagerDuty.',
      'The service PSVC0 has no integration of the Events API v2, so that it cannot be paged. Add one in PagerDuty.',
    ]);
    expect(
      pagerDuty.asked.filter(path => path === 'GET /services'),
    ).toHaveLength(100);
    expect(pagerDuty.asked).toContain('GET /services/PSVC10049');
  });

  it('finds a service by the key of an integration, and tells it to nobody', async () => {
    const provider = testProvider(pagerDuty);
    const [binding] = provider.bind({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'shop',
        annotations: { 'pagerduty.com/integration-key': ROUTING_KEY },
      },
    });
    expect(binding.key).toBe(
      `integration:${hashOfIntegrationKey(ROUTING_KEY)}`,
    );
    const { readings } = await provider.sweep(sweepOf([binding.key]));
    expect(readings[0].policies[0].id).toBe('pagerduty-PLADDER');
    expect(JSON.stringify({ binding, readings })).not.toContain(ROUTING_KEY);
  });

  it('says which key it cannot find, and reads the others', async () => {
    const unknown = `integration:${hashOfIntegrationKey('nobody')}`;
    const { readings, failures } = await testProvider(pagerDuty).sweep(
      sweepOf(['service:PGONE', unknown, 'nonsense', 'service:PSHOP']),
    );
    expect(readings.map(({ key }) => key)).toEqual(['service:PSHOP']);
    expect(failures).toEqual([
      { key: 'nonsense', message: 'This names nothing at PagerDuty.' },
      {
        key: 'service:PGONE',
        message: expect.stringContaining('PagerDuty has no service PGONE'),
      },
      {
        key: unknown,
        message: expect.stringContaining('pagerduty.com/integration-key'),
      },
    ]);
  });

  describe('with schedules of shifts', () => {
    beforeEach(() => {
      const [shop] = pagerDuty.lists.services;
      shop.escalation_policy = policy('PLADDER', [
        [
          reference('schedule', 'PPRIMARY', 'Primary'),
          reference('schedule', 'PSHIFTS', 'Shifts'),
        ],
      ]);
    });

    it('says that a schedule cannot be found where the account has none', async () => {
      const { readings, failures } = await testProvider(pagerDuty).sweep(
        sweepOf(['service:PSHOP']),
      );
      expect(failures).toEqual([]);
      expect(readings[0].schedules.map(({ id }) => id)).toEqual([
        'pagerduty-PPRIMARY',
      ]);
      expect(readings[0].problems.map(({ message }) => message)).toEqual([
        'The escalation policy names the schedule Shifts, which the token cannot find. Correct the policy, or let the token see the schedule.',
      ]);
    });

    it('reads them from those who are on call, without an end where there is none', async () => {
      pagerDuty.shiftSchedules = [
        { id: 'PSHIFTS', name: 'Shifts', time_zone: 'Asia/Kolkata' },
      ];
      pagerDuty.onCalls = [
        {
          schedule: reference('schedule', 'PSHIFTS'),
          user: reference('user', 'PMONA'),
          start: '2026-11-20T00:00:00Z',
          end: '2026-11-21T00:00:00Z',
        },
        {
          schedule: reference('schedule', 'PSHIFTS'),
          user: reference('user', 'PHUBOT'),
          start: null,
          end: null,
        },
        { schedule: null, user: reference('user', 'PHUBOT') },
      ];
      const { readings } = await testProvider(pagerDuty).sweep(
        sweepOf(['service:PSHOP']),
      );
      expect(readings[0].schedules[1]).toMatchObject({
        id: 'pagerduty-PSHIFTS',
        title: 'Shifts',
        timeZone: 'Asia/Kolkata',
        base: {
          shifts: [
            {
              start: WINDOW.from,
              end: '2026-11-20T00:00:00.000Z',
              people: ['contact:pagerduty-PHUBOT'],
            },
            {
              start: '2026-11-20T00:00:00.000Z',
              end: '2026-11-21T00:00:00.000Z',
              people: ['contact:pagerduty-PHUBOT', 'contact:pagerduty-PMONA'],
            },
            {
              start: '2026-11-21T00:00:00.000Z',
              people: ['contact:pagerduty-PHUBOT'],
            },
          ],
        },
      });
      expect(readings[0].problems).toEqual([]);
      const windows = pagerDuty.requests
        .filter(({ path }) => path === '/oncalls')
        .map(({ query }) => [query.get('since'), query.get('until')]);
      expect(windows[0][0]).toBe(WINDOW.from);
      expect(windows.at(-1)![1]).toBe(WINDOW.to);
      expect(windows).toHaveLength(4);
    });
  });

  it('keeps what was known of those alone whose schedule failed', async () => {
    pagerDuty.lists.schedules.push(schedule('POTHER', []));
    pagerDuty.lists.services.push(
      service('POTHERS', policy('PO', [[reference('schedule', 'POTHER')]])),
    );
    pagerDuty.fault = ({ path }) =>
      path === '/schedules/POTHER' ? { status: 500, body: 'oops' } : undefined;
    const { readings, failures } = await testProvider(pagerDuty).sweep(
      sweepOf(['service:PSHOP', 'service:POTHERS']),
    );
    expect(readings.map(({ key }) => key)).toEqual(['service:PSHOP']);
    expect(failures).toEqual([
      {
        key: 'service:POTHERS',
        message:
          'PagerDuty failed while reading the schedule POTHER (500). It is tried again later; status.pagerduty.com tells of outages.',
      },
    ]);
  });

  it('shows people by their names where the token may not read users', async () => {
    pagerDuty.fault = ({ path }) =>
      path.startsWith('/users') ? { status: 403, body: '{}' } : undefined;
    const { readings } = await testProvider(pagerDuty).sweep(
      sweepOf(['service:PSHOP']),
    );
    expect(readings[0].people).toEqual([
      { ref: 'contact:pagerduty-PHUBOT', name: 'PHUBOT', channels: [] },
      { ref: 'contact:pagerduty-PMONA', name: 'PMONA', channels: [] },
    ]);
    expect(readings[0].problems.map(({ message }) => message)).toEqual([
      'People have no channels here. PagerDuty does not allow reading users and how to reach them. Give the token the scope users.read and users:contact_methods.read, or a key that may do so.',
    ]);
  });

  it('fails where users cannot be read for a while, so that nobody becomes somebody else', async () => {
    pagerDuty.fault = ({ path }) =>
      path.startsWith('/users') ? { status: 503, body: '' } : undefined;
    await expect(
      testProvider(pagerDuty).sweep(sweepOf(['service:PSHOP'])),
    ).rejects.toThrow('PagerDuty failed while reading users');
  });

  describe('events', () => {
    const event = (resourceType: string, data: object) => ({
      topic: 'pagerduty',
      eventPayload: {
        event: { event_type: 'x', resource_type: resourceType, data },
      },
    });

    it('are about the keys of their service', async () => {
      const provider = testProvider(pagerDuty);
      const hash = hashOfIntegrationKey(ROUTING_KEY);
      const both = `service:PSHOP/integration:${hash}`;
      const alone = `integration:${hash}`;
      const bound = ['service:PSHOP', both, alone, 'service:POTHER'];
      const incident = event('incident', {
        id: 'Q1',
        service: reference('service', 'PSHOP'),
      });
      expect(provider.events.topics).toEqual(['pagerduty']);
      expect(provider.events.keysOf(incident, bound)).toEqual([
        'service:PSHOP',
        both,
      ]);
      await provider.sweep(sweepOf([alone]));
      expect(provider.events.keysOf(incident, bound)).toEqual([
        'service:PSHOP',
        both,
        alone,
      ]);
      expect(
        provider.events.keysOf(event('service', { id: 'POTHER' }), bound),
      ).toEqual(['service:POTHER']);
    });

    it.each([
      ['a ping', event('pagey', { message: 'Hello' })],
      ['an incident of no service', event('incident', { id: 'Q1' })],
      ['nonsense', { topic: 'pagerduty', eventPayload: 'nonsense' }],
    ])('are about nothing where it is %s', (_, payload) => {
      expect(
        testProvider(pagerDuty).events.keysOf(payload, ['service:PSHOP']),
      ).toEqual([]);
    });
  });

  describe('overrides', () => {
    const span = {
      start: '2026-11-24T00:00:00.000Z',
      end: '2026-11-25T00:00:00.000Z',
      createdBy: 'user:default/mona',
    };
    const posted = () =>
      pagerDuty.requests.filter(({ method }) => method === 'POST');
    const bodyOf = ({ body }: RecordedRequest) => JSON.parse(body);

    it('are made for a user of PagerDuty', async () => {
      await testProvider(pagerDuty).overrides.create('pagerduty-PPRIMARY', {
        ...span,
        person: 'contact:pagerduty-PHUBOT',
      });
      expect(posted().map(({ path }) => path)).toEqual([
        '/schedules/PPRIMARY/overrides',
      ]);
      expect(posted()[0].headers.from).toBe('portal@callboard.example');
      expect(bodyOf(posted()[0])).toEqual({
        overrides: [
          {
            start: span.start,
            end: span.end,
            user: { id: 'PHUBOT', type: 'user_reference' },
          },
        ],
      });
    });

    it('are made for a User of the catalog, by mailbox', async () => {
      pagerDuty.lists.users.unshift(user('PLONG', 'long-mona'));
      await testProvider(pagerDuty).overrides.create(
        'pagerduty-PPRIMARY',
        { ...span, person: 'user:default/mona' },
        {
          ref: 'user:default/mona',
          name: 'Mona',
          channels: [{ kind: 'email', address: 'Mona@callboard.example' }],
        },
      );
      expect(bodyOf(posted()[0]).overrides[0].user.id).toBe('PMONA');
    });

    it.each([
      [undefined, 'has no override that leaves a hole'],
      ['user:default/mona', 'has no mailbox in the catalog'],
    ])('are refused for %s', async (person, message) => {
      await expect(
        testProvider(pagerDuty).overrides.create('pagerduty-PPRIMARY', {
          ...span,
          person,
        }),
      ).rejects.toThrow(message);
      expect(posted()).toEqual([]);
    });

    it('are refused for a User whom PagerDuty does not know', async () => {
      await expect(
        testProvider(pagerDuty).overrides.create(
          'pagerduty-PPRIMARY',
          { ...span, person: 'user:default/octocat' },
          {
            ref: 'user:default/octocat',
            name: 'Octocat',
            channels: [{ kind: 'email', address: 'octocat@callboard.example' }],
          },
        ),
      ).rejects.toThrow('no user with the mailbox of user:default/octocat');
    });

    it('are not sent twice where PagerDuty fails', async () => {
      pagerDuty.fault = () => ({ status: 502 });
      await expect(
        testProvider(pagerDuty).overrides.create('pagerduty-PPRIMARY', {
          ...span,
          person: 'contact:pagerduty-PHUBOT',
        }),
      ).rejects.toThrow('PagerDuty failed while overriding the schedule');
      expect(posted()).toHaveLength(1);
    });

    it('are refused where PagerDuty accepts the whole but not the one', async () => {
      pagerDuty.fault = () => ({
        status: 201,
        body: JSON.stringify([
          { status: 400, errors: ['Override must end after its start'] },
        ]),
      });
      await expect(
        testProvider(pagerDuty).overrides.create('pagerduty-PPRIMARY', {
          ...span,
          person: 'contact:pagerduty-PHUBOT',
        }),
      ).rejects.toThrow(
        'PagerDuty refused the override (400). PagerDuty says: Override must end after its start',
      );
    });
  });
});
