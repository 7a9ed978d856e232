import type { ProviderPage } from '@callboard/backstage-plugin-on-call-node';
import { LoopbackPagerDuty } from '../__testUtils__/LoopbackPagerDuty';
import {
  addUsual,
  reference,
  ROUTING_KEY,
  service,
  sweepOf,
  testProvider,
} from '../__testUtils__/samples';
import { hashOfIntegrationKey } from '../bindings/pagerDutyKey';

const PAGE: ProviderPage = {
  dedupKey: 'callboard-1',
  key: 'service:PSHOP',
  entityRef: 'component:default/shop',
  severity: 'S1',
  severityRank: 0,
  summary: 'Nobody can pay.',
  createdBy: 'user:default/mona',
  link: 'https://portal.example/catalog/default/component/shop/on-call',
};

describe('PagerDutyPager', () => {
  let pagerDuty: LoopbackPagerDuty;
  const { signal } = new AbortController();
  beforeEach(async () => {
    pagerDuty = await LoopbackPagerDuty.start();
    addUsual(pagerDuty);
  });
  afterEach(() => pagerDuty.stop());

  it('triggers, acknowledges and resolves with the key of the service', async () => {
    const { pager } = testProvider(pagerDuty);
    await pager.send(PAGE, signal);
    await pager.acknowledge(PAGE.dedupKey, PAGE.key);
    await pager.resolve(PAGE.dedupKey, PAGE.key);
    const common = { routing_key: ROUTING_KEY, dedup_key: 'callboard-1' };
    expect(pagerDuty.events).toEqual([
      {
        ...common,
        event_action: 'trigger',
        payload: {
          summary: 'Nobody can pay.',
          source: 'component:default/shop',
          severity: 'critical',
          custom_details: { severity: 'S1', paged_by: 'user:default/mona' },
        },
        links: [{ href: PAGE.link, text: 'On-call in the portal' }],
        client: 'Callboard',
        client_url: PAGE.link,
      },
      { ...common, event_action: 'acknowledge' },
      { ...common, event_action: 'resolve' },
    ]);
    // Asked for once; and not with the token of the REST API.
    expect(pagerDuty.asked.filter(path => path.startsWith('GET'))).toEqual([
      'GET /services/PSHOP',
    ]);
    expect(pagerDuty.requests.at(-1)!.headers.authorization).toBeUndefined();
  });

  it('takes the key that the entity names', async () => {
    const own = 'testroutingkey00000000000000000b';
    const [shop] = pagerDuty.lists.services;
    (shop.integrations as object[]).push({
      id: 'PI2',
      type: 'generic_events_api_inbound_integration',
      integration_key: own,
    });
    const { pager } = testProvider(pagerDuty);
    const key = `service:PSHOP/integration:${hashOfIntegrationKey(own)}`;
    await pager.send({ ...PAGE, key }, signal);
    expect(pagerDuty.events[0]).toMatchObject({ routing_key: own });
  });

  describe('with a key that was read a while ago', () => {
    const newer = 'testroutingkey00000000000000000c';
    let now = 0;
    const later = () => {
      now += 11 * 60_000;
      const [shop] = pagerDuty.lists.services;
      (shop.integrations as { integration_key: string }[])[0].integration_key =
        newer;
    };
    const start = async () => {
      const { pager } = testProvider(pagerDuty, { now: () => now });
      await pager.send(PAGE, signal);
      return pager;
    };
    const last = () => pagerDuty.events.at(-1);

    it('asks for a newer one', async () => {
      const pager = await start();
      later();
      await pager.resolve(PAGE.dedupKey, PAGE.key);
      expect(last()).toMatchObject({ routing_key: newer });
    });

    it('makes do with it where PagerDuty does not say', async () => {
      const pager = await start();
      later();
      pagerDuty.fault = ({ method }) =>
        method === 'GET' ? { status: 503 } : undefined;
      await pager.resolve(PAGE.dedupKey, PAGE.key);
      expect(last()).toMatchObject({
        event_action: 'resolve',
        routing_key: ROUTING_KEY,
      });
    });

    it('does not use it for a service that there is no more', async () => {
      const pager = await start();
      later();
      pagerDuty.lists.services = [];
      await expect(pager.send(PAGE, signal)).rejects.toThrow(
        'PagerDuty does not know the service',
      );
      expect(pagerDuty.events).toHaveLength(1);
    });
  });

  it.each([
    [{ status: 429, headers: { 'retry-after': '1' } }],
    [{ status: 503 }],
    [{ body: 'garbage' }],
  ])('sends again what was not accepted: %j', async fault => {
    let left = 2;
    pagerDuty.fault = ({ path }) => {
      left -= path === '/v2/enqueue' ? 1 : 0;
      return path === '/v2/enqueue' && left >= 0 ? fault : undefined;
    };
    await testProvider(pagerDuty).pager.send(PAGE, signal);
    expect(pagerDuty.events).toHaveLength(1);
  });

  it('does not send again what is refused, and says why without the key', async () => {
    pagerDuty.fault = ({ path }) =>
      path === '/v2/enqueue'
        ? {
            status: 400,
            body: JSON.stringify({
              status: 'invalid event',
              message: 'Event object is invalid',
              errors: [`Routing key ${ROUTING_KEY} is unknown`],
            }),
          }
        : undefined;
    await expect(
      testProvider(pagerDuty).pager.send(PAGE, signal),
    ).rejects.toThrow(
      'PagerDuty refused taking an event (400). PagerDuty says: Event object is invalid; Routing key *** is unknown.',
    );
    expect(
      pagerDuty.asked.filter(path => path === 'POST /v2/enqueue'),
    ).toHaveLength(1);
  });

  it('accepts what can be paged', async () => {
    pagerDuty.lists.services.push(
      service('PMUTE', reference('escalation_policy', 'PNONE'), {
        integrations: [],
      }),
    );
    const provider = testProvider(pagerDuty);
    const { pager } = provider;
    expect(pager.accepts('service:PMUTE')).toBe(true);
    await provider.sweep(sweepOf(['service:PMUTE', 'service:PSHOP']));
    expect(pager.accepts('service:PMUTE')).toBe(false);
    expect(pager.accepts('service:PSHOP')).toBe(true);
    expect(pager.accepts('https://example.com/oncall.yaml')).toBe(false);
    await expect(
      pager.send({ ...PAGE, key: 'service:PMUTE' }, signal),
    ).rejects.toThrow('The service has no integration of the Events API v2');
    await expect(
      pager.send({ ...PAGE, key: 'service:PGONE' }, signal),
    ).rejects.toThrow('PagerDuty does not know the service');
  });

  it('tells how pages stand', async () => {
    const incident = (id: string, key: string, extra: object) => ({
      id,
      type: 'incident',
      incident_key: key,
      html_url: `https://acme.pagerduty.example/incidents/${id}`,
      ...extra,
    });
    pagerDuty.lists.incidents.push(
      incident('Q1', 'one', { status: 'triggered' }),
      incident('Q2', 'two', {
        status: 'acknowledged',
        acknowledgements: [
          {
            at: '2026-11-22T03:05:00Z',
            acknowledger: reference('user', 'PMONA', 'Mona'),
          },
        ],
      }),
      incident('Q3', 'three', {
        status: 'resolved',
        created_at: '2026-11-22T02:00:00Z',
        last_status_change_at: '2026-11-22T03:00:00Z',
        last_status_change_by: reference('service', 'PSHOP'),
      }),
      incident('Q4', 'three', {
        status: 'resolved',
        created_at: '2026-11-22T01:00:00Z',
      }),
    );
    const pages = ['one', 'two', 'three', 'four'].map(dedupKey => ({
      dedupKey,
      key: 'service:PSHOP',
    }));
    const { pager } = testProvider(pagerDuty);
    await expect(pager.states(pages, signal)).resolves.toEqual([
      {
        dedupKey: 'one',
        status: 'open',
        url: 'https://acme.pagerduty.example/incidents/Q1',
      },
      {
        dedupKey: 'two',
        status: 'acknowledged',
        by: 'Mona',
        at: '2026-11-22T03:05:00.000Z',
        url: 'https://acme.pagerduty.example/incidents/Q2',
      },
      {
        dedupKey: 'three',
        status: 'resolved',
        at: '2026-11-22T03:00:00.000Z',
        url: 'https://acme.pagerduty.example/incidents/Q3',
      },
    ]);
  });
});
