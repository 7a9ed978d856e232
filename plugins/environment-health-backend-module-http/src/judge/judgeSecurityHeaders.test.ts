import type { IncomingHttpHeaders } from 'node:http';
import type { ProbeOutcome } from '../probe/ProbeOutcome';
import { judgeSecurityHeaders } from './judgeSecurityHeaders';
import { missingSecurityHeaders } from './missingSecurityHeaders';

const good: IncomingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'strict-transport-security': 'max-age=63072000',
  'content-security-policy': "default-src 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
};

function answered(
  headers: IncomingHttpHeaders,
  { status = 200, url = 'https://www.example/' } = {},
): ProbeOutcome {
  return {
    kind: 'answered',
    certificates: [],
    url: new URL(url),
    answer: { status, headers, at: 0 },
    milliseconds: 1,
    redirects: 0,
  };
}

describe('missingSecurityHeaders', () => {
  it.each<[string, IncomingHttpHeaders, string[]]>([
    ['nothing', {}, []],
    [
      'HSTS that is taken back',
      { 'strict-transport-security': 'max-age=0; includeSubDomains' },
      ['Strict-Transport-Security'],
    ],
    [
      'sniffing allowed',
      { 'x-content-type-options': 'sniff' },
      ['X-Content-Type-Options'],
    ],
    [
      'a policy that only reports',
      {
        'content-security-policy': undefined,
        'content-security-policy-report-only': "default-src 'self'",
      },
      ['Content-Security-Policy'],
    ],
    [
      'frames allowed to one site, which no browser heeds',
      { 'x-frame-options': 'ALLOW-FROM https://a.example' },
      ['X-Frame-Options or frame-ancestors'],
    ],
    [
      'frames ruled by the policy',
      {
        'x-frame-options': undefined,
        'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
      },
      [],
    ],
    [
      'a referrer policy that gives all away',
      { 'referrer-policy': 'unsafe-url' },
      ['Referrer-Policy'],
    ],
  ])('sees through %s', (_, own, missing) => {
    expect(missingSecurityHeaders({ ...good, ...own })).toEqual(missing);
  });

  it('asks less of what only programs read', () => {
    const json = { 'content-type': 'application/json' };
    expect(missingSecurityHeaders(json)).toEqual([
      'Strict-Transport-Security',
      'X-Content-Type-Options',
    ]);
    expect(
      missingSecurityHeaders({ 'content-type': 'text/html' }),
    ).toHaveLength(5);
  });
});

describe('judgeSecurityHeaders', () => {
  const lacking = { ...good, 'referrer-policy': undefined };

  it('warns where people depend on it, and notes it in development', () => {
    const warning = {
      status: 'warning',
      summary: 'Lacks Referrer-Policy.',
      action: 'Let the server or the CDN add it.',
    };
    const outcome = answered(lacking);
    expect(judgeSecurityHeaders(outcome, 'production')).toMatchObject(warning);
    expect(judgeSecurityHeaders(outcome, 'staging')).toMatchObject(warning);
    expect(judgeSecurityHeaders(outcome, 'development')).toEqual({
      status: 'healthy',
      summary: 'Lacks Referrer-Policy, which is only noted in development.',
      facts: [{ label: 'Missing', value: 'Referrer-Policy' }],
    });
    expect(judgeSecurityHeaders(answered(good), 'production')).toEqual({
      status: 'healthy',
      summary: 'Every expected security header is there.',
    });
  });

  it('blames no service for what an error answer lacks, and judges none over plain http', () => {
    expect(
      judgeSecurityHeaders(answered({}, { status: 503 }), 'production'),
    ).toEqual({
      status: 'unknown',
      summary:
        'The headers were not looked at, because the endpoint answers 503.',
    });
    expect(
      judgeSecurityHeaders(answered(good, { status: 503 }), 'production'),
    ).toMatchObject({ status: 'healthy' });
    expect(
      judgeSecurityHeaders(
        answered({}, { url: 'http://www.example/' }),
        'production',
      ),
    ).toBeUndefined();
  });
});
