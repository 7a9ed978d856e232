import { request } from 'node:https';
import { request as requestPlain } from 'node:http';
import { connect } from 'node:net';
import {
  START,
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';
import { createSandbox } from '../server';
import { SandboxClock } from '../clock/SandboxClock';

const DAY = 86_400_000;

jest.setTimeout(30_000);
const api = 'api-prod.ec2-manager.example';
const site = 'www.example';

interface Seen {
  status: number;
  headers: Record<string, unknown>;
  body: string;
  expires?: number;
}

describe('TargetServer', () => {
  let sandbox: TestSandbox;
  const targets = () => sandbox.targets!;

  beforeEach(async () => {
    sandbox = await startTestSandbox({ httpsPort: 0 });
  });
  afterEach(() => sandbox.stop());

  function ask(
    host: string,
    path: string,
    { plain = false, trust = true } = {},
  ): Promise<Seen> {
    return new Promise((resolve, reject) => {
      const { port, caPem } = targets();
      const send = plain ? requestPlain : request;
      const sent = send({
        host: '127.0.0.1',
        port,
        path,
        headers: { host },
        ...(plain ? {} : { servername: host, ca: trust ? caPem : undefined }),
        agent: false,
      } as object);
      sent.once('error', reject);
      sent.once('response', async message => {
        const socket = message.socket as unknown as {
          getPeerCertificate?: () => { valid_to: string };
        };
        const certificate = socket.getPeerCertificate?.();
        let body = '';
        for await (const chunk of message) body += chunk;
        resolve({
          status: message.statusCode!,
          headers: message.headers,
          body,
          expires: certificate && Date.parse(certificate.valid_to),
        });
      });
      sent.end();
    });
  }

  const play = (name: string, parameters: object) =>
    sandbox.control('POST', `/scenes/${name}`, parameters);
  const staging = { service: 'static-site', environment: 'staging' };
  const stagingHost = 'staging.example';

  it('answers for hosts of services and of stack outputs, with a certificate for each', async () => {
    const page = await ask(site, '/');
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'strict-transport-security': expect.stringMatching('max-age'),
        'referrer-policy': 'strict-origin-when-cross-origin',
      },
      body: expect.stringContaining('static-site (prod)'),
    });
    expect(page.expires! - Date.now()).toBeGreaterThan(35 * DAY);
    const health = await ask('web.vocavision.example', '/health');
    expect(JSON.parse(health.body)).toEqual({
      status: 'ok',
      service: 'vocavision-web',
      environment: 'prod',
    });
    expect((await ask(site, '/nothing')).status).toBe(404);
  });

  it('publishes calendars under a host of their own', async () => {
    const host = 'calendar.callboard.example';
    const calendar = await ask(host, '/rotas/security-desk.ics');
    expect(calendar).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
      body: expect.stringMatching(/^BEGIN:VCALENDAR\r\n/),
    });
    await sandbox.control('POST', '/clock', { advanceSeconds: 86_400 });
    expect((await ask(host, '/rotas/security-desk.ics')).body).toBe(
      calendar.body,
    );
    expect((await ask(host, '/rotas/other.ics')).status).toBe(404);
  });

  it('sends plain http to https on the same port', async () => {
    await expect(ask(site, '/', { plain: true })).resolves.toMatchObject({
      status: 301,
      headers: { location: 'https://www.example/' },
    });
  });

  it('is believed by those alone who trust its authority', async () => {
    await expect(ask(site, '/', { trust: false })).rejects.toThrow(
      /unable to verify|self-signed/,
    );
  });

  it('knows no other names', async () => {
    await expect(ask('other.example', '/')).rejects.toThrow();
    expect((await ask('other.example', '/', { plain: true })).status).toBe(404);
  });

  it('outlives clients that break off', async () => {
    const socket = connect(targets().port, '127.0.0.1');
    await new Promise(done => socket.once('connect', done));
    socket.write(Buffer.from([0x16, 0x03, 0x01]));
    socket.resetAndDestroy();
    expect((await ask(site, '/')).status).toBe(200);
  });

  it('tells the story that the demonstration begins with', async () => {
    const failing = await ask(api, '/health');
    expect(failing.status).toBe(503);
    expect((await ask(api, '/')).status).toBe(200);
    const web = await ask('app-prod.ec2-manager.example', '/');
    expect(Math.floor((web.expires! - Date.now()) / DAY)).toBe(21);
    const { headers } = await ask('app-staging.ec2-manager.example', '/');
    expect(headers).not.toHaveProperty('content-security-policy');
    expect(headers).toHaveProperty('x-content-type-options');
    const started = performance.now();
    await ask('web-staging.vocavision.example', '/');
    expect(performance.now() - started).toBeGreaterThan(2_500);
  });

  it('plays failure, slowness and recovery', async () => {
    await play('endpoint-fails', { ...staging, status: 502 });
    expect((await ask(stagingHost, '/')).status).toBe(502);
    await play('endpoint-slow', { ...staging, milliseconds: 40 });
    await play('endpoint-recovers', staging);
    expect((await ask(stagingHost, '/')).status).toBe(200);
    const slow = { ...staging, milliseconds: 300 };
    await play('endpoint-slow', slow);
    const started = performance.now();
    await ask(stagingHost, '/');
    expect(performance.now() - started).toBeGreaterThan(290);
  });

  it('plays missing headers', async () => {
    await play('headers-missing', { ...staging, headers: ['referrer-policy'] });
    const { headers } = await ask(stagingHost, '/');
    expect(headers).not.toHaveProperty('referrer-policy');
    expect(headers).toHaveProperty('content-security-policy');
  });

  it('plays a certificate that ends soon, and one that has ended', async () => {
    await play('endpoint-certificate', { ...staging, days: 5 });
    const { expires } = await ask(stagingHost, '/');
    expect(Math.floor((expires! - Date.now()) / DAY)).toBe(5);
    await sandbox.control('POST', '/clock', { advanceSeconds: 1 });
    await play('endpoint-certificate', { ...staging, days: -3 });
    await expect(ask(stagingHost, '/')).rejects.toThrow(/expired/);
  });

  it('lets certificates age with the time of the sandbox, and renews them', async () => {
    const left = async (host: string) =>
      Math.floor(((await ask(host, '/')).expires! - Date.now()) / DAY);
    await sandbox.control('POST', '/clock', { advanceSeconds: 10 * 86_400 });
    expect(await left('app-prod.ec2-manager.example')).toBe(11);
    for (let month = 0; month < 6; month += 1) {
      await sandbox.control('POST', '/clock', { advanceSeconds: 30 * 86_400 });
      const days = await left(site);
      expect(days).toBeGreaterThanOrEqual(34);
      expect(days).toBeLessThanOrEqual(95);
    }
  });

  it('counts requests and shows faults', async () => {
    await sandbox.control('POST', '/faults', {
      target: 'http',
      kind: '503',
      match: 'GET www.example/',
      times: 1,
    });
    expect((await ask(site, '/')).status).toBe(503);
    expect((await ask(site, '/')).status).toBe(200);
    await sandbox.control('POST', '/faults', { target: 'http', kind: 'reset' });
    await expect(ask(site, '/')).rejects.toThrow(/hang up|ECONNRESET/);
    const counters = await (await sandbox.control('GET', '/requests')).json();
    expect(counters.http).toEqual({
      total: 3,
      routes: { 'GET www.example/': 3 },
      graphqlPoints: 0,
    });
  });

  it('says that its port is taken', async () => {
    const clock = new SandboxClock({ start: START, ticking: () => 0 });
    const second = createSandbox({ port: 0, httpsPort: targets().port, clock });
    await expect(second.start()).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: targets().port,
    });
    await second.stop();
  });
});
