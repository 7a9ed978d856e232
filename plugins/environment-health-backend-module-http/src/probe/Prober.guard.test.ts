import { createTestProber } from '../__testUtils__/createTestProber';
import { TestServer } from '../__testUtils__/TestServer';

const PUBLIC = '93.184.215.14';
const { signal } = new AbortController();

describe('Prober: what it must not reach', () => {
  let inside: TestServer;
  let outside: TestServer;
  let location: string;
  /** `public.example` stands for a server of somebody else, the only one that may be reached. */
  const connect = () => [
    { host: 'public.example', address: '127.0.0.1', port: outside.port },
  ];

  beforeEach(async () => {
    inside = await TestServer.start((_request, response) => {
      response.end('secret');
    });
    outside = await TestServer.start((_request, response) => {
      response.writeHead(302, { location });
      response.end();
    });
  });

  afterEach(async () => {
    const reached = inside.requests;
    await Promise.all([inside.stop(), outside.stop()]);
    if (reached.length > 0) {
      throw new Error(`The server inside was asked: ${reached}`);
    }
  });

  const probe = (url: string, options = {}) =>
    createTestProber({ connect: connect(), ...options }).probe(
      { url, readBody: true },
      signal,
    );

  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://0x7f.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://localhost:PORT/',
    'http://0.0.0.0:PORT/',
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
    'http://[fd00:ec2::254]/latest/meta-data/',
  ])('refuses %s, and as the target of a redirect', async template => {
    const url = template.replace('PORT', String(inside.port));
    const direct = await probe(url);
    expect(direct).toMatchObject({ kind: 'refused' });
    location = url;
    const redirected = await probe('http://public.example/');
    expect(redirected).toMatchObject({
      kind: 'refused',
      summary: expect.stringMatching(
        /^A redirect( of public\.example)? is not followed: /,
      ),
    });
    expect(outside.requests).toEqual(['GET public.example/']);
  });

  it.each(['file:///etc/passwd', 'https://u:p@elsewhere.example/', 'ftp://x/'])(
    'follows no redirect to %s',
    async target => {
      location = target;
      await expect(probe('http://public.example/')).resolves.toMatchObject({
        kind: 'refused',
      });
    },
  );

  it('refuses a name that leads to a private address, also by way of another name', async () => {
    // What a CNAME leads to is all that a lookup tells.
    const lookup = async () => ['10.0.0.7'];
    await expect(
      probe('http://alias.example/', { lookup }),
    ).resolves.toMatchObject({
      kind: 'refused',
      summary: 'alias.example leads to 10.0.0.7, a private address.',
    });
  });

  it('refuses a name of which one address among several is private', async () => {
    const lookup = async () => [PUBLIC, '::ffff:127.0.0.1'];
    await expect(
      probe(`http://mixed.example:${inside.port}/`, { lookup }),
    ).resolves.toMatchObject({ kind: 'refused' });
  });

  it('asks for a name once, and connects to what was checked', async () => {
    // Fine when it is checked, the server inside from then on.
    const answers = [['127.0.0.2']];
    const lookup = jest.fn(async () => answers.shift() ?? ['127.0.0.1']);
    const outcome = await probe(`http://rebinding.example:${inside.port}/`, {
      lookup,
      allow: ['127.0.0.2'],
    });
    expect(lookup).toHaveBeenCalledTimes(1);
    expect(outcome).toMatchObject({ kind: 'failed' });
  });

  it('checks a name anew when a redirect leads to it again', async () => {
    const answers = [['127.0.0.1']];
    const lookup = jest.fn(async () => answers.shift() ?? ['127.0.0.1']);
    location = `http://rebinding.example:${inside.port}/`;
    await expect(
      probe('http://public.example/', { lookup }),
    ).resolves.toMatchObject({
      kind: 'refused',
      summary: expect.stringContaining(
        'rebinding.example leads to 127.0.0.1, the portal itself',
      ),
    });
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  it('takes no proxy from the environment', async () => {
    const before = { ...process.env };
    const proxy = `http://127.0.0.1:${inside.port}`;
    Object.assign(process.env, {
      HTTP_PROXY: proxy,
      http_proxy: proxy,
      HTTPS_PROXY: proxy,
      ALL_PROXY: proxy,
      NODE_USE_ENV_PROXY: '1',
    });
    try {
      location = '/again';
      await expect(probe('http://public.example/')).resolves.toMatchObject({
        kind: 'failed',
        summary: 'It redirects more than 5 times, at last to public.example.',
      });
      expect(outside.requests).toHaveLength(6);
    } finally {
      process.env = before;
    }
  });
});
