import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

const ROUTING_KEY = 'sandboxvocavisionnotforproducti0';
const WINDOW = 'since=2026-11-20T00:00:00Z&until=2026-11-25T00:00:00Z';

describe('the PagerDuty of the sandbox', () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startTestSandbox();
  });
  afterEach(() => sandbox.stop());

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${sandbox.url}/pagerduty${path}`, {
      ...init,
      headers: {
        authorization: 'Token token=sandbox',
        'content-type': 'application/json',
        ...init.headers,
      },
    });
  const read = async (path: string) => (await ask(path)).json();
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: JSON.stringify(body) });
  const override = (userId: string, start: string, end: string) =>
    post('/schedules/PVOCAONCALL/overrides', {
      overrides: [{ start, end, user: { id: userId, type: 'user_reference' } }],
    });
  const event = (action: string, dedupKey: string, extra: object = {}) =>
    post('/v2/enqueue', {
      routing_key: ROUTING_KEY,
      event_action: action,
      dedup_key: dedupKey,
      ...(action === 'trigger' && {
        payload: { summary: 'Down', source: 'test', severity: 'critical' },
      }),
      ...extra,
    });

  it('tells a service, whole where that is asked for', async () => {
    const { service } = await read('/services/VOCAVISION');
    expect(service).toMatchObject({
      id: 'VOCAVISION',
      type: 'service',
      escalation_policy: {
        id: 'PVOCALADDER',
        type: 'escalation_policy_reference',
      },
      html_url: `${sandbox.url}/pagerduty/web/service-directory/VOCAVISION`,
    });
    expect(service.escalation_policy).not.toHaveProperty('escalation_rules');
    expect(service.integrations[0]).not.toHaveProperty('integration_key');

    const { services } = await read(
      '/services?include[]=escalation_policies&include[]=integrations',
    );
    expect(services[0].integrations[0].integration_key).toBe(ROUTING_KEY);
    const { escalation_rules: rules, num_loops: loops } =
      services[0].escalation_policy;
    expect(loops).toBe(1);
    expect(
      rules.map((rule: any) => [
        rule.escalation_delay_in_minutes,
        ...rule.targets.map(({ summary }: any) => summary),
      ]),
    ).toEqual([
      [30, 'VocaVision on-call'],
      [60, 'Team Lead'],
      [120, 'Engineering Manager'],
      [120, 'VP Engineering', 'CTO'],
      [120, 'CEO'],
    ]);
  });

  it('renders a schedule, clipped unless it may overflow', async () => {
    const entriesOf = async (query: string) => {
      const { schedule } = await read(`/schedules/PVOCAONCALL?${query}`);
      return schedule.final_schedule.rendered_schedule_entries.map(
        ({ start, end, user }: any) => [start, end, user.summary],
      );
    };
    expect(await entriesOf('')).toEqual([]);
    expect(await entriesOf(`${WINDOW}&time_zone=UTC`)).toEqual([
      ['2026-11-20T00:00:00Z', '2026-11-21T17:00:00Z', 'Octocat'],
      ['2026-11-21T17:00:00Z', '2026-11-23T17:00:00Z', 'Hubot'],
      ['2026-11-23T17:00:00Z', '2026-11-25T00:00:00Z', 'Hubot'],
    ]);
    expect(await entriesOf(`${WINDOW}&overflow=true`)).toEqual([
      ['2026-11-16T09:00:00-08:00', '2026-11-21T09:00:00-08:00', 'Octocat'],
      ['2026-11-21T09:00:00-08:00', '2026-11-23T09:00:00-08:00', 'Hubot'],
      ['2026-11-23T09:00:00-08:00', '2026-11-28T09:00:00-08:00', 'Hubot'],
    ]);
  });

  it('keeps overrides, and answers for each on its own', async () => {
    const made = await override(
      'PMONA',
      '2026-11-24T00:00:00Z',
      '2026-11-24T12:00:00Z',
    );
    expect(made.status).toBe(201);
    const [{ status, override: kept }] = await made.json();
    expect([status, kept.user.summary]).toEqual([201, 'Mona']);
    const { overrides } = await read(
      `/schedules/PVOCAONCALL/overrides?${WINDOW}`,
    );
    expect(overrides).toEqual([kept]);
    const { schedule } = await read(`/schedules/PVOCAONCALL?${WINDOW}`);
    expect(
      schedule.final_schedule.rendered_schedule_entries.map(
        ({ user }: any) => user.summary,
      ),
    ).toEqual(['Octocat', 'Hubot', 'Hubot', 'Mona', 'Hubot']);
    expect(
      schedule.overrides_subschedule.rendered_schedule_entries,
    ).toHaveLength(1);

    const refused = await override(
      'PNOBODY',
      '2026-11-20T00:00:00Z',
      '2026-11-19T00:00:00Z',
    );
    expect([refused.status, await refused.json()]).toEqual([
      201,
      [
        {
          status: 400,
          errors: [
            'Override must end after its start',
            'Override must end in the future',
            'User is not found',
          ],
        },
      ],
    ]);
    const path = `/schedules/PVOCAONCALL/overrides/${kept.id}`;
    expect((await ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(path, { method: 'DELETE' })).status).toBe(404);
  });

  it('tells who is on call at every level, without an end for whom a policy names', async () => {
    const { oncalls } = await read('/oncalls?include[]=users');
    expect(
      oncalls.map((one: any) => [
        one.escalation_level,
        one.user.name,
        one.schedule?.summary ?? null,
        one.end,
      ]),
    ).toEqual([
      [1, 'Hubot', 'VocaVision on-call', '2026-11-23T17:00:00Z'],
      [2, 'Team Lead', null, null],
      [3, 'Engineering Manager', null, null],
      [4, 'VP Engineering', null, null],
      [4, 'CTO', null, null],
      [5, 'CEO', null, null],
    ]);
    const some = await read(
      `/oncalls?schedule_ids[]=PVOCAONCALL&time_zone=UTC&${WINDOW}`,
    );
    expect(some.oncalls.map(({ user }: any) => user.summary)).toEqual([
      'Octocat',
      'Hubot',
      'Hubot',
    ]);
    const long = await ask(
      '/oncalls?since=2026-11-01T00:00:00Z&until=2027-02-01T00:00:00Z',
    );
    expect(long.status).toBe(400);
  });

  it('knows schedules of shifts by version 3 of the API alone', async () => {
    expect((await read('/v3/schedules')).schedules).toEqual([]);
    const { pagerDuty } = sandbox.world;
    pagerDuty.addSchedule({
      ...pagerDuty.schedules.get('PVOCAONCALL')!,
      id: 'PSHIFTS',
      name: 'Shifts',
      isOfShifts: true,
    });
    expect((await read('/v3/schedules')).schedules).toMatchObject([
      { id: 'PSHIFTS', name: 'Shifts', time_zone: 'America/Los_Angeles' },
    ]);
    expect((await read('/schedules')).schedules).toHaveLength(1);
    expect((await ask('/schedules/PSHIFTS')).status).toBe(400);
  });

  it('tells people and how to reach them', async () => {
    const { users } = await read(
      '/users?query=mona@&include[]=contact_methods',
    );
    expect(users).toMatchObject([
      {
        name: 'Mona',
        email: 'mona@callboard.example',
        time_zone: 'America/Los_Angeles',
        contact_methods: [
          { type: 'email_contact_method', address: 'mona@callboard.example' },
          {
            type: 'phone_contact_method',
            address: '5550102',
            country_code: 1,
          },
          { type: 'sms_contact_method' },
        ],
      },
    ]);
    const { user } = await read('/users/PMONA');
    expect(user.contact_methods[0]).toEqual({
      id: 'PMONAC1',
      type: 'email_contact_method_reference',
    });
  });

  it('pages through lists as far as PagerDuty does', async () => {
    expect(await read('/users?limit=3&offset=6&total=true')).toMatchObject({
      users: [{ name: 'CTO' }, { name: 'CEO' }],
      limit: 3,
      offset: 6,
      more: false,
      total: 8,
    });
    expect(await read('/users?limit=3')).toMatchObject({
      more: true,
      total: null,
    });
    const beyond = await ask('/users?limit=100&offset=9950');
    expect([beyond.status, await beyond.json()]).toEqual([
      400,
      {
        error: {
          code: 2001,
          message: 'Invalid Input Provided',
          errors: ['Offset and limit together must not exceed 10000'],
        },
      },
    ]);
  });

  it('makes incidents of events, one for each key', async () => {
    const accepted = await event('trigger', 'one');
    expect([accepted.status, await accepted.json()]).toEqual([
      202,
      { status: 'success', message: 'Event processed', dedup_key: 'one' },
    ]);
    await event('trigger', 'one');
    await event('trigger', 'two');
    const states = async (key: string) => {
      const { incidents } = await read(`/incidents?incident_key=${key}`);
      return incidents.map(({ status }: any) => status);
    };
    expect(await states('one')).toEqual(['triggered']);
    await event('acknowledge', 'one');
    expect(await states('one')).toEqual(['acknowledged']);
    await event('resolve', 'one');
    await event('acknowledge', 'one');
    expect(await states('one')).toEqual(['resolved']);
    await event('trigger', 'one');
    expect(await states('one')).toEqual(['resolved', 'triggered']);
    expect(await states('two')).toEqual(['triggered']);
    const { incidents } = await read(
      '/incidents?statuses[]=resolved&service_ids[]=VOCAVISION',
    );
    const page = await fetch(incidents[0].html_url);
    expect(await page.text()).toContain('#1 Down');
  });

  it('accepts events for a key that nobody has, and refuses what is no key', async () => {
    const nobodys = await event('trigger', 'one', {
      routing_key: 'x'.repeat(32),
    });
    expect(nobodys.status).toBe(202);
    expect((await read('/incidents')).incidents).toEqual([]);
    const refused = await event('trigger', 'one', { routing_key: 'x' });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      {
        status: 'invalid event',
        message: 'Event object is invalid',
        errors: ["routing_key: 'routing_key' is not a valid key"],
      },
    ]);
  });

  it('lets nobody in without a token, and nobody write who may only read', async () => {
    const nobody = await ask('/services', { headers: { authorization: '' } });
    expect([nobody.status, await nobody.json()]).toEqual([
      401,
      { error: { code: 2006, message: 'Unauthorized' } },
    ]);
    const reader = await ask('/schedules/PVOCAONCALL/overrides', {
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Token token=read-only-1' },
    });
    expect(reader.status).toBe(403);
    const given = await ask('/oauth/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'app',
        client_secret: 'sandbox',
        scope: 'as_account-us.sandbox services.read',
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { access_token: token } = await given.json();
    const bearer = await ask('/services', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(bearer.status).toBe(200);
  });

  it('limits requests per minute and token', async () => {
    const first = await ask('/services');
    expect(first.headers.get('ratelimit-limit')).toBe('960');
    expect(first.headers.get('ratelimit-remaining')).toBe('959');
    for (let asked = 1; asked < 960; asked += 1) {
      await (await ask('/services')).arrayBuffer();
    }
    const throttled = await ask('/services');
    expect(throttled.status).toBe(429);
    expect(throttled.headers.get('ratelimit-reset')).toBe('60');
    await sandbox.control('POST', '/clock', { advanceSeconds: 60 });
    expect((await ask('/services')).status).toBe(200);
  });

  it.each([
    ['pagerduty-throttled', { seconds: 30 }, 429],
    ['pagerduty-fails', { status: 503 }, 503],
  ])(
    'plays the scene %s until it is over',
    async (scene, parameters, status) => {
      await sandbox.control('POST', `/scenes/${scene}`, parameters);
      const answer = await ask('/services');
      expect(answer.status).toBe(status);
      expect(answer.headers.get('retry-after')).toBe(
        status === 429 ? '30' : null,
      );
      await sandbox.control('POST', '/clock', { advanceSeconds: 60 });
      expect((await ask('/services')).status).toBe(200);
      await sandbox.control('POST', `/scenes/${scene}`, parameters);
      await sandbox.control('POST', '/scenes/pagerduty-recovers', {});
      expect((await ask('/services')).status).toBe(200);
    },
  );

  it('lets whoever is on call acknowledge and resolve', async () => {
    const none = await sandbox.control(
      'POST',
      '/scenes/incident-acknowledged',
      {},
    );
    expect([none.status, await none.json()]).toEqual([
      400,
      { error: 'There is no open incident; page somebody first' },
    ]);
    await event('trigger', 'one');
    await sandbox.control('POST', '/scenes/incident-acknowledged', {
      incident: 'one',
    });
    const { incidents } = await read('/incidents');
    expect(incidents[0]).toMatchObject({
      status: 'acknowledged',
      acknowledgements: [{ acknowledger: { summary: 'Hubot' } }],
    });
    await sandbox.control('POST', '/scenes/incident-resolved', {});
    const { incident } = await read(`/incidents/${incidents[0].id}`);
    expect(incident).toMatchObject({
      status: 'resolved',
      last_status_change_by: { summary: 'Hubot' },
    });
  });

  it.each([
    ['401', 401],
    ['403', 403],
    ['404', 404],
    ['429', 429],
    ['500', 500],
    ['garbage', 200],
  ])('shows the fault %s, and counts what was asked', async (kind, status) => {
    await sandbox.control('POST', '/faults', {
      target: 'pagerduty',
      kind,
      match: '/users',
      times: 1,
    });
    expect((await ask('/services')).status).toBe(200);
    expect((await ask('/users')).status).toBe(status);
    expect((await ask('/users/PMONA')).status).toBe(200);
    const counted = await (await sandbox.control('GET', '/requests')).json();
    expect(counted.pagerduty.routes).toEqual({
      'GET /services': 1,
      'GET /users': 1,
      'GET /users/{id}': 1,
    });
  });

  it('leaves no link dead', async () => {
    const things = [
      (await read('/services/VOCAVISION')).service,
      (await read('/escalation_policies/PVOCALADDER')).escalation_policy,
      (await read('/schedules/PVOCAONCALL')).schedule,
      (await read('/users/PMONA')).user,
    ];
    for (const { html_url: url, summary } of things) {
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(summary);
    }
    const gone = await fetch(`${sandbox.url}/pagerduty/web/users/PNOBODY`);
    expect(gone.status).toBe(404);
  });
});
