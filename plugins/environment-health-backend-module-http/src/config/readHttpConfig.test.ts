import { ConfigReader } from '@backstage/config';
import { readHttpConfig } from './readHttpConfig';

const read = (http?: unknown) =>
  readHttpConfig(
    new ConfigReader(
      (http ? { callboard: { environmentHealth: { http } } } : {}) as any,
    ),
  );

describe('readHttpConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      endpoints: [],
      allow: [],
      connect: [],
      certificateAuthorities: [],
      timeout: 10_000,
      maxBodyBytes: 65_536,
      concurrency: 20,
    });
  });

  it('takes everything that is given', () => {
    expect(
      read({
        endpoints: [
          { match: 'https://*.example.com/internal*', ignore: true },
          {
            match: 'https://api.example.com/*',
            expectedStatus: [200, '204'],
            expectedBody: 'ok',
            latency: '500ms',
            headers: false,
          },
          { match: 'https://*', expectedStatus: 401, latency: { seconds: 3 } },
        ],
        allow: ['10.0.0.0/8', '*.corp.example.com'],
        connect: [
          { host: '*.example.com', address: '10.1.2.3', port: '8443' },
          { host: 'a.example.com', address: '::1' },
        ],
        certificateAuthorities: ['/etc/ca.pem'],
        timeout: 'PT5S',
        maxBodyBytes: 1024,
        concurrency: 5,
      }),
    ).toEqual({
      endpoints: [
        {
          match: 'https://*.example.com/internal*',
          ignore: true,
          latency: 2_000,
          headers: true,
        },
        {
          match: 'https://api.example.com/*',
          ignore: false,
          expectedStatus: [200, 204],
          expectedBody: 'ok',
          latency: 500,
          headers: false,
        },
        {
          match: 'https://*',
          ignore: false,
          expectedStatus: [401],
          latency: 3_000,
          headers: true,
        },
      ],
      allow: ['10.0.0.0/8', '*.corp.example.com'],
      connect: [
        { host: '*.example.com', address: '10.1.2.3', port: 8443 },
        { host: 'a.example.com', address: '::1' },
      ],
      certificateAuthorities: ['/etc/ca.pem'],
      timeout: 5_000,
      maxBodyBytes: 1024,
      concurrency: 5,
    });
  });

  it.each<[string, unknown, string]>([
    [
      'an endpoint without a pattern',
      { endpoints: [{ expectedStatus: 200 }] },
      'callboard.environmentHealth.http.endpoints[0].match is nothing: expected a URL such as "https://*.example.com/health*".',
    ],
    [
      'a status that is none',
      { endpoints: [{ match: 'https://*', expectedStatus: 'fine' }] },
      'callboard.environmentHealth.http.endpoints[0].expectedStatus is "fine": expected a status from 100 to 599, or a list of them.',
    ],
    [
      'a duration that is none',
      { endpoints: [{ match: 'https://*', latency: 'soon' }] },
      'callboard.environmentHealth.http.endpoints[0].latency is "soon": expected a duration',
    ],
    [
      'a duration of nothing',
      { timeout: { seconds: 0 } },
      'callboard.environmentHealth.http.timeout is {"seconds":0}: expected a duration',
    ],
    [
      'a network that is none',
      { allow: ['10.0.0.0/99'] },
      'callboard.environmentHealth.http.allow[0] is "10.0.0.0/99": expected a network such as "10.20.0.0/16", an address or a name',
    ],
    [
      'a name where an address is wanted',
      { connect: [{ host: 'a.example.com', address: 'b.example.com' }] },
      'callboard.environmentHealth.http.connect[0].address is "b.example.com": expected an IP address.',
    ],
    [
      'a URL where a name is wanted',
      { connect: [{ host: 'https://a.example.com', address: '::1' }] },
      'callboard.environmentHealth.http.connect[0].host is "https://a.example.com": expected a name such as "*.example.com"',
    ],
    [
      'a key that does not exist',
      { endpoint: [] },
      'callboard.environmentHealth.http is {"endpoint":[]}: Unrecognized key: "endpoint".',
    ],
  ])('refuses %s', (_, http, message) => {
    expect(() => read(http)).toThrow(message);
  });
});
