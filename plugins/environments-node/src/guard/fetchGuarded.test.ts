import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AllowList } from './AllowList';
import { fetchGuarded } from './fetchGuarded';
import { TargetGuard } from './TargetGuard';
import { TargetResolver } from './TargetResolver';

const { signal } = new AbortController();

describe('fetchGuarded', () => {
  let server: Server;
  let listener: RequestListener;
  let port: number;
  const asked: string[] = [];

  beforeEach(async () => {
    asked.length = 0;
    server = createServer((req, res) => {
      asked.push(`${req.headers.host}${req.url}`);
      listener(req, res);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function read(
    url: string,
    options: {
      allow?: string[];
      lookup?: (name: string) => Promise<string[]>;
      timeoutMs?: number;
      signal?: AbortSignal;
    } = {},
  ) {
    const guard = new TargetGuard(
      new AllowList(options.allow ?? ['127.0.0.1']),
      { done: 'read', setting: 'a.setting' },
    );
    const resolver = new TargetResolver(
      guard,
      [],
      options.lookup ?? (async () => ['127.0.0.1']),
    );
    return fetchGuarded(url, {
      guard,
      resolver,
      maxBytes: 100,
      timeoutMs: options.timeoutMs ?? 2000,
      userAgent: 'Test',
      signal: options.signal ?? signal,
    });
  }

  it('reads a text by name, also past redirects', async () => {
    listener = (req, res) => {
      if (req.url === '/there') {
        res.end('found');
      } else {
        res.writeHead(302, { location: '/there' }).end();
      }
    };
    expect(await read(`http://calendar.example:${port}/here?a=b`)).toBe(
      'found',
    );
    expect(asked).toEqual([
      `calendar.example:${port}/here?a=b`,
      `calendar.example:${port}/there`,
    ]);
  });

  it('reaches nothing inside the network, neither at once nor by a redirect', async () => {
    listener = (_, res) => {
      res.writeHead(302, { location: 'http://169.254.169.254/keys' }).end();
    };
    await expect(
      read(`http://127.0.0.1:${port}/`, { allow: [] }),
    ).rejects.toThrow(
      '127.0.0.1 is the portal itself (loopback). If it is meant to be read, add "127.0.0.1" to a.setting.',
    );
    await expect(
      read(`http://calendar.example:${port}/`, { allow: [] }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(asked).toEqual([]);
    await expect(read(`http://127.0.0.1:${port}/`)).rejects.toThrow(
      'hands out credentials',
    );
    await expect(read('ftp://calendar.example/')).rejects.toThrow(
      'Only http and https are read, not ftp.',
    );
  });

  it('connects to what was checked, whatever the name says later', async () => {
    listener = (_, res) => res.end('inside');
    const answers = [['127.0.0.2']];
    const lookup = jest.fn(async () => answers.shift() ?? ['127.0.0.1']);
    await expect(
      read(`http://rebinding.example:${port}/`, {
        lookup,
        allow: ['127.0.0.2'],
      }),
    ).rejects.toThrow(`rebinding.example:${port} cannot be read`);
    expect(asked).toEqual([]);
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  it.each<[string, RequestListener, RegExp]>([
    ['a missing one', (_, res) => res.writeHead(404).end(), /no such thing/],
    ['a fault', (_, res) => res.writeHead(500).end(), /answers 500\.$/],
    ['a long one', (_, res) => res.end('x'.repeat(101)), /more than 100 bytes/],
    ['one that breaks off', (_, res) => res.destroy(), /cannot be read \(/],
    [
      'redirects without an end',
      (_, res) => res.writeHead(302, { location: '/' }).end(),
      /redirects more than 5 times/,
    ],
  ])('tells of %s, and nothing of the path', async (_, answer, message) => {
    listener = answer;
    const failure = await read(`http://127.0.0.1:${port}/secret`).catch(
      error => error,
    );
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain('secret');
  });

  it('waits for no longer than it is told', async () => {
    listener = (_, res) => res.write('begun');
    await expect(
      read(`http://127.0.0.1:${port}/`, { timeoutMs: 100 }),
    ).rejects.toThrow(`127.0.0.1:${port} does not answer within 0.1 s.`);
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(
      read(`http://127.0.0.1:${port}/`, { signal: stopped }),
    ).rejects.toThrow('stopped');
  });
});
