import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { createCalendars } from './createCalendars';

const { signal } = new AbortController();
const window = {
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-05-01T00:00:00.000Z',
};
const text = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART:20260302T090000Z',
  'DURATION:PT1H',
  'SUMMARY:Ann',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe('createCalendars', () => {
  let server: Server;
  let port: number;

  beforeEach(async () => {
    server = createServer((_, res) => res.end(text));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const read = async (options: object) => {
    const { client } = await createCalendars({
      logger: mockServices.logger.mock(),
      store: { get: jest.fn(), put: jest.fn(), forgetUnused: jest.fn() },
      options: {
        allow: [],
        connect: [],
        certificateAuthorities: [],
        timeoutMs: 2000,
        ...options,
      },
    });
    return client.read(`http://127.0.0.1:${port}/a.ics`, {
      window,
      timeZone: 'UTC',
      signal,
    });
  };

  it('reads no address inside the network, but those that are allowed', async () => {
    await expect(read({})).rejects.toThrow(
      '127.0.0.1 is the portal itself (loopback). If it is meant to be read, add "127.0.0.1" to callboard.onCall.calendars.allow.',
    );
    expect(await read({ allow: ['127.0.0.0/8'] })).toMatchObject([
      { summary: 'Ann', start: '2026-03-02T09:00:00.000Z' },
    ]);
  });

  it('names a file of certificates that it cannot use', async () => {
    await expect(
      read({ certificateAuthorities: ['/nowhere.pem'] }),
    ).rejects.toThrow(
      '/nowhere.pem, named in callboard.onCall.calendars.certificateAuthorities, cannot be read',
    );
  });
});
