import { DeploymentsClient } from './DeploymentsClient';

function create(answer: { status: number; body: unknown }) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>(
    async () =>
      new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const client = new DeploymentsClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://backend.test/api/${plugin}`,
    },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('DeploymentsClient', () => {
  const base = 'http://backend.test/api/deployments/v1';

  it('spells entity refs as paths', async () => {
    const { client, fetch } = create({ status: 200, body: { kind: 'board' } });
    expect(await client.getBoard('Component:Default/a b')).toEqual({
      kind: 'board',
    });
    expect(fetch).toHaveBeenCalledWith(
      `${base}/entities/component/Default/a%20b/board`,
      expect.objectContaining({ method: 'GET', headers: {} }),
    );
  });

  it('repeats parameters with several values and leaves out absent ones', async () => {
    const { client, fetch } = create({ status: 200, body: {} });
    await client.getHistory('component:default/api', {
      environment: ['dev', 'prod'],
      includeOther: false,
      cursor: undefined,
      limit: 5,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      `${base}/entities/component/default/api/deployments?environment=dev&environment=prod&includeOther=false&limit=5`,
    );
    await client.getPortfolio();
    expect(fetch.mock.calls[1][0]).toBe(`${base}/portfolio`);
  });

  it('sends a token, and posts a refresh', async () => {
    const { client, fetch } = create({
      status: 202,
      body: { acceptedAt: '2026-11-20T10:00:00.000Z' },
    });
    const answer = await client.refresh('component:default/api', {
      token: 'abc',
    });
    expect(answer.acceptedAt).toBe('2026-11-20T10:00:00.000Z');
    expect(fetch).toHaveBeenCalledWith(
      `${base}/entities/component/default/api/refresh`,
      expect.objectContaining({
        method: 'POST',
        headers: { Authorization: 'Bearer abc' },
      }),
    );
  });

  it("throws errors in the backend's own words", async () => {
    const { client } = create({
      status: 404,
      body: {
        error: { name: 'NotFoundError', message: 'No entity was found' },
        response: { statusCode: 404 },
      },
    });
    await expect(
      client.getDetails('component:default/api', 'x/y'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError', message: 'No entity was found' },
    });
  });
});
