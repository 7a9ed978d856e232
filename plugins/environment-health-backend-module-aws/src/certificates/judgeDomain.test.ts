import type { CertificateSummary } from '@aws-sdk/client-acm';
import { NOW } from '../__testUtils__/targets';
import { judgeDomain } from './judgeDomain';
import type { CertificatesByRegion } from './readCertificates';

const HOST = 'api.shop.example';
const certificate = (DomainName: string, days: number, InUse = true) => ({
  DomainName,
  InUse,
  Status: 'ISSUED' as const,
  NotAfter: new Date(NOW.getTime() + days * 86_400_000),
});
const known = (...all: CertificateSummary[]): CertificatesByRegion =>
  new Map([
    [
      'us-west-2',
      { ok: true, value: new Map(all.map((each, n) => [String(n), each])) },
    ],
  ]);
const judge = (certificates: CertificatesByRegion) =>
  judgeDomain(HOST, ['us-west-2', 'us-east-1'], certificates, NOW);

describe('judgeDomain', () => {
  it.each([
    ['api.shop.example', true],
    ['API.Shop.Example', true],
    ['*.shop.example', true],
    ['*.example', false],
    ['*.api.shop.example', false],
    ['shop.example', false],
  ])('takes a certificate of %s: %s', (domain, taken) => {
    expect(judge(known(certificate(domain, 90))) !== undefined).toBe(taken);
  });

  it('takes the first to end of those that are in use', () => {
    expect(
      judge(
        known(
          certificate(HOST, 90),
          certificate('*.shop.example', 20),
          certificate(HOST, 3, false),
        ),
      ),
    ).toMatchObject({
      status: 'warning',
      summary: expect.stringMatching(/20/),
    });
  });

  it('does not know where a region could not be read', () => {
    const certificates = new Map([
      ['us-west-2', { ok: false as const, message: 'It is denied. Allow it.' }],
    ]);
    expect(judge(certificates)).toEqual({
      status: 'unknown',
      summary: 'It is denied.',
      action: 'Allow it.',
    });
  });
});
