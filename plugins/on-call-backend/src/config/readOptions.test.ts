import { mockServices } from '@backstage/backend-test-utils';
import { readOptions } from './readOptions';

const read = (onCall?: object) =>
  readOptions(
    mockServices.rootConfig({ data: onCall ? { callboard: { onCall } } : {} }),
  );

describe('readOptions', () => {
  it('has defaults for everything', () => {
    expect(read()).toEqual({
      sweep: { frequencyMs: 600_000, timeoutMs: 120_000, concurrency: 4 },
      targetFrequencyMs: 300_000,
      userFrequencyMs: 600_000,
      refreshIntervalMs: 15_000,
      holidays: [],
      calendars: {
        allow: [],
        connect: [],
        certificateAuthorities: [],
        timeoutMs: 20_000,
      },
      retentionMs: 400 * 24 * 3600_000,
    });
  });

  it('takes what is said', () => {
    const holidays = [{ date: '2026-12-25', title: 'Christmas' }];
    const connect = [{ host: '*.example', address: '127.0.0.1', port: '7143' }];
    expect(
      read({
        frequency: { minutes: 1 },
        timeout: '30s',
        concurrency: 2,
        targets: { frequency: 'PT2M' },
        users: { frequency: { hours: 1 } },
        refresh: { interval: { seconds: 5 } },
        holidays,
        calendars: {
          allow: ['10.0.0.0/8'],
          connect,
          certificateAuthorities: ['ca.pem'],
          timeout: { seconds: 3 },
        },
        retention: { days: 500 },
      }),
    ).toEqual({
      sweep: { frequencyMs: 60_000, timeoutMs: 30_000, concurrency: 2 },
      targetFrequencyMs: 120_000,
      userFrequencyMs: 3600_000,
      refreshIntervalMs: 5000,
      holidays,
      calendars: {
        allow: ['10.0.0.0/8'],
        connect: [{ ...connect[0], port: 7143 }],
        certificateAuthorities: ['ca.pem'],
        timeoutMs: 3000,
      },
      retentionMs: 500 * 24 * 3600_000,
    });
  });

  it.each<[object, RegExp]>([
    [{ concurrency: 0 }, /callboard\.onCall\.concurrency is 0: expected/],
    [
      { frequency: 'often' },
      /Invalid duration 'often' in config at 'frequency'/,
    ],
    [
      { holidays: [{ date: '2026-02-30', title: 'None' }] },
      /callboard\.onCall\.holidays\[0\]\.date is "2026-02-30": expected a date/,
    ],
    [
      { calendars: { allow: ['http://10.0.0.1'] } },
      /callboard\.onCall\.calendars\.allow\[0\] is "http:\/\/10\.0\.0\.1": expected a network/,
    ],
  ])('says what is wrong of %j', (onCall, message) => {
    expect(() => read(onCall)).toThrow(message);
  });
});
