import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { createTestProber } from '../__testUtils__/createTestProber';
import { TestServer } from '../__testUtils__/TestServer';

const { signal } = new AbortController();

describe('Prober', () => {
  let server: TestServer;
  let answer: RequestListener;
  const connect = () => [
    { host: '*.example', address: '127.0.0.1', port: server.port },
  ];

  beforeEach(async () => {
    server = await TestServer.start((request, response) =>
      answer(request, response),
    );
  });

  afterEach(() => server.stop());

  const probe = (url: string, question = {}, options = {}) =>
    createTestProber({ connect: connect(), ...options }).probe(
      { url, readBody: false, ...question },
      signal,
    );

  it('asks by name, as itself, without anything that it was not told', async () => {
    answer = (_request, response) => response.end('fine');
    const outcome = await probe('http://api.example/health?deep=1');
    expect(outcome).toMatchObject({
      kind: 'answered',
      answer: { status: 200 },
      redirects: 0,
      milliseconds: expect.any(Number),
    });
    expect(server.requests).toEqual(['GET api.example/health?deep=1']);
    expect(server.headers).toEqual([
      {
        host: 'api.example',
        'user-agent': expect.stringContaining('Callboard'),
        accept: '*/*',
        'accept-encoding': 'identity',
        connection: 'close',
      },
    ]);
  });

  it('follows redirects and takes no cookies along', async () => {
    answer = (request, response) => {
      if (request.url === '/') {
        response.writeHead(307, {
          location: 'http://www.example/page',
          'set-cookie': 'session=1',
        });
      }
      response.end();
    };
    await expect(probe('http://api.example/')).resolves.toMatchObject({
      kind: 'answered',
      redirects: 1,
      url: new URL('http://www.example/page'),
    });
    expect(server.headers[1]).not.toHaveProperty('cookie');
  });

  it('takes a redirect for the answer where it is expected, or leads nowhere', async () => {
    answer = (_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1/' });
      response.end();
    };
    await expect(
      probe('http://api.example/', { expectedStatus: [302] }),
    ).resolves.toMatchObject({ kind: 'answered', answer: { status: 302 } });
    answer = (_request, response) => {
      response.statusCode = 301;
      response.end();
    };
    await expect(probe('http://api.example/')).resolves.toMatchObject({
      kind: 'answered',
      answer: { status: 301 },
    });
  });

  it('reads no more of an answer than it is told', async () => {
    let ended = false;
    answer = (_request, response) => {
      response.on('close', () => {
        ended = true;
      });
      const more = () => {
        while (!ended && response.write('x'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    };
    const outcome = await probe(
      'http://api.example/',
      { readBody: true },
      { maxBodyBytes: 25_000 },
    );
    expect(outcome).toMatchObject({
      kind: 'answered',
      answer: { body: { text: 'x'.repeat(25_000), cut: true } },
    });
    await expect(probe('http://api.example/')).resolves.not.toHaveProperty(
      'answer.body',
    );
  });

  it('gives up what takes too long: the headers, or the body', async () => {
    const slow = { kind: 'failed', lasting: false };
    const summary = 'api.example does not answer within 0.2 s.';
    answer = () => {};
    await expect(
      probe('http://api.example/', {}, { timeout: 200 }),
    ).resolves.toMatchObject({ ...slow, summary });
    answer = (_request, response) => {
      response.write('a');
    };
    await expect(
      probe('http://api.example/', { readBody: true }, { timeout: 200 }),
    ).resolves.toMatchObject({ ...slow, summary });
    const lookup = () => new Promise<string[]>(() => {});
    await expect(
      probe('http://a.test/', {}, { timeout: 200, lookup }),
    ).resolves.toMatchObject({
      ...slow,
      summary: 'a.test does not answer within 0.2 s.',
    });
  });

  it('ends when the round is called off', async () => {
    answer = () => {};
    const controller = new AbortController();
    const prober = createTestProber({ connect: connect() });
    const probing = prober.probe(
      { url: 'http://api.example/', readBody: false },
      controller.signal,
    );
    setTimeout(() => controller.abort(new Error('called off')), 50);
    await expect(probing).rejects.toThrow('called off');
  });

  it.each<[string, RequestListener, RegExp]>([
    [
      'a connection that is closed',
      request => request.socket.destroy(),
      /^api\.example closes the connection without an answer\.$/,
    ],
    [
      'nonsense',
      request => request.socket.end('SSH-2.0-OpenSSH\r\n\r\n'),
      /^api\.example answers something that is not HTTP \(HPE_/,
    ],
  ])('says in words what is wrong: %s', async (_, listener, summary) => {
    answer = listener;
    await expect(probe('http://api.example/')).resolves.toMatchObject({
      kind: 'failed',
      summary: expect.stringMatching(summary),
      lasting: false,
    });
  });

  it('says in words that nobody listens, and that a name does not exist', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise(done => closed.once('listening', done));
    const { port } = closed.address() as AddressInfo;
    await new Promise(done => closed.close(done));
    const rules = [{ host: 'down.example', address: '127.0.0.1', port }];
    await expect(
      probe('http://down.example/', {}, { connect: rules }),
    ).resolves.toMatchObject({
      kind: 'failed',
      summary: 'down.example refuses connections.',
    });
    await expect(probe('http://gone.test/')).resolves.toMatchObject({
      kind: 'failed',
      summary: 'The name gone.test has no address in DNS.',
    });
    await expect(
      probe('http://empty.test/', {}, { lookup: async () => [] }),
    ).resolves.toMatchObject({
      summary: 'The name empty.test has no address in DNS.',
    });
  });

  it('tries the next of several addresses where one does not answer', async () => {
    answer = (_request, response) => response.end();
    const lookup = async () => ['127.0.0.2', '127.0.0.1'];
    const outcome = await probe(
      `http://two.test:${server.port}/`,
      {},
      { lookup, allow: ['127.0.0.0/8'] },
    );
    expect(outcome).toMatchObject({ kind: 'answered' });
  });
});
