import { EnvironmentHealthClient } from './EnvironmentHealthClient';

const ref = 'component:default/api';
const base = 'http://backend.test/api/environment-health/v1';
const api = `${base}/entities/component/default/api`;

function create(status = 200, body: unknown = { items: [] }) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>(
    async () =>
      new Response(status === 204 ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const client = new EnvironmentHealthClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://backend.test/api/${plugin}`,
    },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

type Call = (client: EnvironmentHealthClient) => Promise<unknown>;

describe('EnvironmentHealthClient', () => {
  it.each<[string, string, Call]>([
    ['GET', `${api}/health`, client => client.getHealth(ref)],
    [
      'GET',
      `${base}/entities/component/acme/a%20b/health`,
      client => client.getHealth('Component:acme/a b'),
    ],
    [
      'GET',
      `${api}/health?results=all`,
      client => client.getHealth(ref, { results: 'all' }),
    ],
    [
      'GET',
      `${api}/health/results?environment=prod`,
      client => client.getResults(ref, { environment: 'prod' }),
    ],
    [
      'GET',
      `${api}/health/results?environment=prod&category=cost`,
      client =>
        client.getResults(ref, { environment: 'prod', category: 'cost' }),
    ],
    ['GET', `${api}/history`, client => client.getHistory(ref)],
    [
      'GET',
      `${api}/history?environment=dev&environment=prod&days=7`,
      client =>
        client.getHistory(ref, { environment: ['dev', 'prod'], days: 7 }),
    ],
    [
      'GET',
      `${api}/metrics?environment=prod&range=24h`,
      client => client.getMetrics(ref, { environment: 'prod', range: '24h' }),
    ],
    ['POST', `${api}/run`, client => client.run(ref)],
    ['GET', `${base}/portfolio`, client => client.getPortfolio()],
    [
      'GET',
      `${base}/portfolio?owner=group%3Adefault%2Fa&status=warning&status=unhealthy&text=a+b&limit=50`,
      client =>
        client.getPortfolio({
          owner: ['group:default/a'],
          status: ['warning', 'unhealthy'],
          text: 'a b',
          cursor: undefined,
          limit: 50,
        }),
    ],
    [
      'GET',
      `${base}/rollups?by=system&owner=team`,
      client => client.getRollups({ by: 'system', owner: ['team'] }),
    ],
    ['GET', `${base}/checks`, client => client.getChecks()],
  ])('sends %s %s', async (method, url, call) => {
    const { client, fetch } = create();
    expect(await call(client)).toEqual({ items: [] });
    expect(fetch).toHaveBeenCalledWith(
      url,
      expect.objectContaining({ method, headers: {} }),
    );
  });

  it('sends an acknowledgement as JSON, and a token', async () => {
    const made = { id: '1', by: 'user:default/mona' };
    const { client, fetch } = create(201, made);
    const request = {
      environment: 'prod',
      resultId: 'aws.alarms/ApiServerErrors',
      reason: 'Known.',
      until: '2026-11-30T18:00:00.000Z',
    };
    expect(await client.acknowledge(ref, request, { token: 'abc' })).toEqual(
      made,
    );
    expect(fetch).toHaveBeenCalledWith(
      `${api}/acknowledgements`,
      expect.objectContaining({
        method: 'POST',
        headers: {
          Authorization: 'Bearer abc',
          'Content-Type': 'application/json',
        },
        body: JSON.stringify(request),
      }),
    );
  });

  it('takes an acknowledgement back, which answers nothing', async () => {
    const { client, fetch } = create(204);
    expect(await client.removeAcknowledgement(ref, 'a/b')).toBeUndefined();
    expect(fetch).toHaveBeenCalledWith(
      `${api}/acknowledgements/a%2Fb`,
      expect.objectContaining({ method: 'DELETE' }),
    );
  });

  it('gives up when asked to', async () => {
    const { client, fetch } = create();
    const { signal } = new AbortController();
    await client.getHealth(ref, { signal });
    expect(fetch.mock.calls[0][1]?.signal).toBe(signal);
  });

  it("throws errors in the backend's own words", async () => {
    const { client } = create(403, {
      error: {
        name: 'NotAllowedError',
        message: 'The permission environment-health.read is not granted',
      },
      response: { statusCode: 403 },
    });
    await expect(client.getHealth(ref)).rejects.toMatchObject({
      name: 'ResponseError',
      cause: {
        name: 'NotAllowedError',
        message: 'The permission environment-health.read is not granted',
      },
    });
  });
});
