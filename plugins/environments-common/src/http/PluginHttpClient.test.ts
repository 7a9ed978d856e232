import { ResponseError } from '@backstage/errors';
import { PluginHttpClient } from './PluginHttpClient';

function create(answer: { status: number; body?: unknown }) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof globalThis.fetch>>(
    async () =>
      new Response(
        answer.body === undefined ? null : JSON.stringify(answer.body),
        {
          status: answer.status,
          headers: { 'content-type': 'application/json' },
        },
      ),
  );
  const client = new PluginHttpClient('boards', {
    discoveryApi: {
      getBaseUrl: async plugin => `http://backend.test/api/${plugin}`,
    },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('PluginHttpClient', () => {
  it('gets JSON, without headers of its own', async () => {
    const { client, fetch } = create({ status: 200, body: { a: 1 } });
    expect(await client.request('/v1/a')).toEqual({ a: 1 });
    expect(fetch).toHaveBeenCalledWith('http://backend.test/api/boards/v1/a', {
      method: 'GET',
      signal: undefined,
      headers: {},
    });
  });

  it('repeats parameters with several values and leaves out absent ones', async () => {
    const { client, fetch } = create({ status: 200, body: {} });
    await client.request('/v1/a', {
      query: { b: ['x', 'y & z'], c: false, d: undefined, e: 5, f: [] },
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'http://backend.test/api/boards/v1/a?b=x&b=y+%26+z&c=false&e=5',
    );
  });

  it('sends a body as JSON, a token and a signal', async () => {
    const { client, fetch } = create({ status: 200, body: {} });
    const { signal } = new AbortController();
    await client.request('/v1/a', {
      method: 'POST',
      body: { b: 1 },
      token: 'abc',
      signal,
    });
    expect(fetch).toHaveBeenCalledWith(expect.anything(), {
      method: 'POST',
      signal,
      headers: {
        Authorization: 'Bearer abc',
        'Content-Type': 'application/json',
      },
      body: '{"b":1}',
    });
  });

  it('answers nothing where the backend does', async () => {
    const { client } = create({ status: 204 });
    expect(await client.request('/v1/a', { method: 'DELETE' })).toBeUndefined();
  });

  it("throws errors in the backend's own words", async () => {
    const { client } = create({
      status: 403,
      body: {
        error: { name: 'NotAllowedError', message: 'Not for you' },
        response: { statusCode: 403 },
      },
    });
    const error = await client.request('/v1/a').catch(thrown => thrown);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'Not for you' },
    });
  });
});
