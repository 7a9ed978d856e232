import { createServer } from 'node:net';
import { createSecureContext, getCACertificates } from 'node:tls';
import { createTestProber } from '../__testUtils__/createTestProber';
import {
  TestAuthority,
  type LeafOptions,
} from '../__testUtils__/TestAuthority';
import { TestServer } from '../__testUtils__/TestServer';

const HOST = 'api.example';
const { signal } = new AbortController();

describe('Prober: TLS', () => {
  let authority: TestAuthority;
  let server: TestServer | undefined;

  beforeAll(async () => {
    authority = await TestAuthority.create();
  });

  afterEach(() => server?.stop());

  async function probe(leaf: LeafOptions, options: { trust?: boolean } = {}) {
    server = await TestServer.start(
      (_request, response) => response.end('ok'),
      await authority.issue(leaf),
    );
    const ca =
      options.trust === false
        ? undefined
        : [...getCACertificates('default'), authority.pem];
    return createTestProber({
      connect: [{ host: HOST, address: '127.0.0.1', port: server.port }],
      secureContext: createSecureContext({ ca }),
    }).probe({ url: `https://${HOST}/`, readBody: false }, signal);
  }

  it('takes a certificate that is good, and reports it', async () => {
    const outcome = await probe({ names: ['*.example', HOST], daysLeft: 25 });
    expect(outcome).toMatchObject({
      kind: 'answered',
      certificates: [
        {
          host: HOST,
          names: ['*.example', HOST],
          issuer: 'Test authority',
          validTo: expect.any(Date),
        },
      ],
    });
    expect(outcome.certificates[0].problem).toBeUndefined();
  });

  it.each<[string, LeafOptions, boolean, string, string]>([
    [
      'has expired',
      { names: [HOST], daysLeft: -3.5 },
      true,
      'CERT_HAS_EXPIRED',
      `The certificate of ${HOST} expired on ${dayIn(-3.5)}, 3 days ago.`,
    ],
    [
      'is not valid yet',
      { names: [HOST], startsInDays: 2 },
      true,
      'CERT_NOT_YET_VALID',
      `The certificate of ${HOST} is not valid before ${dayIn(2)}.`,
    ],
    [
      'is for another host',
      { names: ['other.example', 'www.other.example'] },
      true,
      'ERR_TLS_CERT_ALTNAME_INVALID',
      `The certificate of ${HOST} is for other.example, www.other.example, not for ${HOST}.`,
    ],
    [
      'is signed by itself',
      { names: [HOST], selfSigned: true },
      true,
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      `The certificate of ${HOST} is signed by itself, and by nobody who is trusted.`,
    ],
    [
      'comes from an authority that nobody knows',
      { names: [HOST] },
      false,
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      `The certificate of ${HOST} is issued by Test authority, who is not trusted here, or comes without the certificates between.`,
    ],
  ])(
    'sends nothing to a server whose certificate %s',
    async (_, leaf, trust, problem, summary) => {
      await expect(probe(leaf, { trust })).resolves.toMatchObject({
        kind: 'failed',
        lasting: true,
        summary,
        certificates: [{ host: HOST, problem }],
      });
      expect(server?.requests).toEqual([]);
    },
  );

  it('says where a redirect leads from https to http', async () => {
    const plain = await TestServer.start((_request, response) =>
      response.end(),
    );
    server = await TestServer.start((_request, response) => {
      response.writeHead(302, { location: 'http://plain.example/' });
      response.end();
    }, await authority.issue({ names: [HOST] }));
    const prober = createTestProber({
      connect: [
        { host: HOST, address: '127.0.0.1', port: server.port },
        { host: 'plain.example', address: '127.0.0.1', port: plain.port },
      ],
      secureContext: createSecureContext({ ca: authority.pem }),
    });
    await expect(
      prober.probe({ url: `https://${HOST}/`, readBody: false }, signal),
    ).resolves.toMatchObject({
      kind: 'answered',
      downgradedTo: 'plain.example',
    });
    await plain.stop();
  });

  it('says that a server speaks no TLS', async () => {
    const plain = createServer(socket => {
      socket.on('error', () => {});
      socket.resume();
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>(done => plain.listen(0, '127.0.0.1', done));
    const { port } = plain.address() as { port: number };
    await expect(
      createTestProber({
        connect: [{ host: HOST, address: '127.0.0.1', port }],
      }).probe({ url: `https://${HOST}/`, readBody: false }, signal),
    ).resolves.toMatchObject({
      kind: 'failed',
      summary: expect.stringMatching(
        /^No TLS connection to api\.example comes about/,
      ),
    });
    await new Promise(done => plain.close(done));
  });
});

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
