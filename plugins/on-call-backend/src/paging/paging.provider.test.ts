import { ServiceUnavailableError } from '@backstage/errors';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import type {
  OnCallPager,
  OnCallProvider,
  ProviderPageState,
} from '@callboard/backstage-plugin-on-call-node';
import { startPaging } from './__testUtils__/startPaging';
import { API, LEAD, MONA } from './__testUtils__/testBook';

async function startWithProvider() {
  const states: ProviderPageState[] = [];
  const pager = {
    accepts: jest.fn((key: string) => key === 'key-1'),
    send: jest.fn<Promise<void>, Parameters<OnCallPager['send']>>(
      async () => {},
    ),
    acknowledge: jest.fn(async () => {}),
    resolve: jest.fn(async () => {}),
    states: jest.fn(async () => states),
  };
  const provider: OnCallProvider = {
    id: 'pager-house',
    annotations: [],
    bind: () => [],
    sweep: async () => ({ readings: [], failures: [] }),
    pager,
  };
  const started = await startPaging({ providers: [provider] });
  started.book.provider = 'pager-house';
  return { ...started, pager, states };
}

describeOnEachDatabase('a page by a policy of a provider', () => {
  it('goes to the provider, and to nobody else', async () => {
    const { page, read, runAt, pager, sent } = await startWithProvider();
    const { id } = await page({ severity: 'S2' });
    expect(pager.send).toHaveBeenCalledTimes(1);
    expect(pager.send.mock.calls[0][0]).toEqual({
      dedupKey: `callboard-${id}`,
      key: 'key-1',
      entityRef: API,
      severity: 'S2',
      severityRank: 0.5,
      summary: 'The API answers nobody',
      createdBy: 'user:default/caller',
      link: `https://portal.example.com/catalog/default/component/api/on-call?page=${id}`,
    });
    const { deliveries } = await read(id);
    expect(deliveries).toEqual([
      {
        level: 0,
        round: 0,
        via: 'provider',
        state: 'sent',
        at: '2026-11-22T10:00:00.000Z',
      },
    ]);
    await runAt('2026-11-23T10:00:00.000Z');
    expect(pager.send).toHaveBeenCalledTimes(1);
    expect(sent).toEqual([]);
  });

  it('goes by notifications where the provider does not take it', async () => {
    const { page, pager, sent } = await startWithProvider();
    pager.accepts.mockReturnValue(false);
    await page();
    expect(pager.send).not.toHaveBeenCalled();
    expect(sent).toMatchObject([{ recipients: { entityRef: MONA } }]);
  });

  it('is sent again with the same key until the provider takes it', async () => {
    const { page, read, runAt, pager, sent } = await startWithProvider();
    pager.send.mockRejectedValue(
      new ServiceUnavailableError('The pager house is closed.'),
    );
    const { id } = await page();
    await runAt('2026-11-22T10:00:04.999Z');
    expect(pager.send).toHaveBeenCalledTimes(1);
    await runAt('2026-11-22T10:00:05.000Z');
    expect(pager.send).toHaveBeenCalledTimes(2);
    expect((await read(id)).deliveries).toMatchObject([
      { via: 'provider', state: 'failed', error: 'The pager house is closed.' },
    ]);
    pager.send.mockResolvedValue();
    await runAt('2026-11-22T10:00:15.000Z');
    expect((await read(id)).deliveries).toMatchObject([{ state: 'sent' }]);
    const keys = pager.send.mock.calls.map(([{ dedupKey }]) => dedupKey);
    expect(keys).toEqual(Array(3).fill(`callboard-${id}`));
    expect(sent).toEqual([]);
  });

  it('is told by notifications after an hour, and whoever paged is told why', async () => {
    const { page, read, runAt, pager, sent } = await startWithProvider();
    pager.send.mockRejectedValue(new Error('secret words of a driver'));
    const { id } = await page();
    await runAt('2026-11-22T10:59:00.000Z');
    expect(sent).toEqual([]);
    await runAt('2026-11-22T11:00:00.000Z');
    expect(sent.map(({ recipients }) => recipients)).toEqual(
      expect.arrayContaining([
        { type: 'entity', entityRef: MONA },
        { type: 'entity', entityRef: ['user:default/caller'] },
      ]),
    );
    expect(sent).toHaveLength(2);
    expect((await read(id)).deliveries).toMatchObject([
      {
        via: 'provider',
        state: 'failed',
        error:
          'The page could not be handed to pager-house. The log of the backend says why.',
      },
      { via: 'notification', person: MONA, state: 'sent' },
    ]);
    await runAt('2026-11-22T11:30:00.000Z');
    expect(sent.at(-1)).toMatchObject({ recipients: { entityRef: LEAD } });
  });

  it('is told by notifications at once where the provider is gone', async () => {
    const { page, pager, sent } = await startWithProvider();
    pager.accepts.mockReturnValueOnce(true).mockReturnValue(false);
    await page();
    expect(pager.send).not.toHaveBeenCalled();
    expect(sent).toHaveLength(2);
    expect(sent).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          payload: expect.objectContaining({
            description:
              'pager-house takes no pages about it any more. Callboard tells the levels of API escalation by notifications instead.',
          }),
        }),
      ]),
    );
  });

  it('passes on who answers, after the page itself', async () => {
    const { page, as, runAt, pager } = await startWithProvider();
    const { id } = await page();
    await as('mona').post(`pages/${id}/acknowledge`).expect(200);
    await eventually(() =>
      expect(pager.acknowledge.mock.calls).toEqual([
        [`callboard-${id}`, 'key-1'],
      ]),
    );
    pager.resolve.mockRejectedValueOnce(new Error('unreachable'));
    await as('mona').post(`pages/${id}/resolve`).expect(200);
    await eventually(() => expect(pager.resolve).toHaveBeenCalledTimes(1));
    await runAt('2026-11-22T10:01:00.000Z');
    expect(pager.resolve).toHaveBeenCalledTimes(2);
    await runAt('2026-11-22T11:01:00.000Z');
    expect(pager.resolve).toHaveBeenCalledTimes(2);
  });

  it('is not sent any more once somebody answered before the provider took it', async () => {
    const { page, as, runAt, pager } = await startWithProvider();
    pager.send.mockRejectedValueOnce(new Error('unreachable'));
    const { id } = await page();
    await as('mona').post(`pages/${id}/acknowledge`).expect(200);
    await runAt('2026-11-22T10:05:00.000Z');
    await runAt('2026-11-22T10:10:00.000Z');
    expect(pager.send).toHaveBeenCalledTimes(1);
    // It may have come through all the same.
    expect(pager.acknowledge).toHaveBeenCalledTimes(1);
  });

  it('tells whoever answered where the provider cannot be told', async () => {
    const { page, as, runAt, pager, sent } = await startWithProvider();
    const { id } = await page();
    pager.acknowledge.mockRejectedValue(new Error('unreachable'));
    await as('mona').post(`pages/${id}/acknowledge`).expect(200);
    await eventually(() => expect(pager.acknowledge).toHaveBeenCalledTimes(1));
    await runAt('2026-11-22T10:30:00.000Z');
    expect(sent).toEqual([]);
    await runAt('2026-11-22T11:00:00.000Z');
    expect(sent).toMatchObject([
      {
        recipients: { entityRef: [MONA] },
        payload: {
          title:
            'pager-house does not know your answer to: The API answers nobody',
        },
      },
    ]);
  });

  it('is followed there', async () => {
    const { page, read, runAt, pager, states, events } =
      await startWithProvider();
    const { id } = await page();
    const { id: other } = await page();
    const dedupKey = `callboard-${id}`;
    const url = 'https://pager-house.example.com/1';
    states.push({ dedupKey, status: 'open', url });
    states.push({ dedupKey: 'of-somebody-else', status: 'resolved' });
    await runAt('2026-11-22T10:01:00.000Z', 'follow-pages');
    expect(await read(id)).toMatchObject({ status: 'open', url });
    states[0] = {
      dedupKey,
      status: 'acknowledged',
      by: 'Mona of the pager house',
      at: '2026-11-22T10:01:10.000Z',
      url,
    };
    await runAt('2026-11-22T10:01:30.000Z', 'follow-pages');
    await runAt('2026-11-22T10:02:00.000Z', 'follow-pages');
    expect(await read(id)).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: 'Mona of the pager house',
      acknowledgedAt: '2026-11-22T10:01:10.000Z',
    });
    states[0] = { dedupKey, status: 'resolved', url };
    await runAt('2026-11-22T10:02:30.000Z', 'follow-pages');
    expect(await read(id)).toMatchObject({
      status: 'resolved',
      resolvedBy: 'pager-house',
      resolvedAt: '2026-11-22T10:02:30.000Z',
    });
    expect(await read(other)).toMatchObject({ status: 'open' });
    expect(events.map(({ eventPayload }: any) => eventPayload.kind)).toEqual([
      'created',
      'created',
      'acknowledged',
      'resolved',
    ]);
    expect(pager.acknowledge).not.toHaveBeenCalled();
    // What is over is asked for no more.
    await runAt('2026-11-22T10:03:00.000Z', 'follow-pages');
    expect(pager.states).toHaveBeenLastCalledWith(
      [{ dedupKey: `callboard-${other}`, key: 'key-1' }],
      expect.anything(),
    );
  });

  it('stays as it is while the provider cannot be asked', async () => {
    const { page, read, runAt, pager } = await startWithProvider();
    const { id } = await page();
    pager.states.mockRejectedValue(new Error('unreachable'));
    await runAt('2026-11-22T10:01:00.000Z', 'follow-pages');
    expect(await read(id)).toMatchObject({ status: 'open' });
  });
});
