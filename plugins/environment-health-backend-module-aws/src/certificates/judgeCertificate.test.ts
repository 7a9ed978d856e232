import type { CertificateSummary } from '@aws-sdk/client-acm';
import { compareStatus } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { NOW } from '../__testUtils__/targets';
import { judgeCertificate } from './judgeCertificate';

const DAY = 86_400_000;
const endingIn = (days: number, more: Partial<CertificateSummary> = {}) => ({
  DomainName: 'shop.example',
  Status: 'ISSUED' as const,
  NotAfter: new Date(NOW.getTime() + days * DAY),
  ...more,
});

describe('judgeCertificate', () => {
  it.each([
    [endingIn(90), 'healthy', 'has 90 days left.'],
    [endingIn(30), 'healthy', 'has 30 days left.'],
    [endingIn(29.99), 'warning', 'has 29 days left.'],
    [endingIn(7), 'warning', 'has 7 days left.'],
    [endingIn(6.99), 'unhealthy', 'has 6 days left.'],
    [endingIn(1.5), 'unhealthy', 'has 1 day left.'],
    [endingIn(0), 'unhealthy', 'has expired.'],
    [endingIn(-3), 'unhealthy', 'has expired.'],
    [endingIn(90, { NotAfter: undefined }), 'unknown', 'until when'],
    [endingIn(-3, { Status: 'EXPIRED' }), 'unhealthy', 'has expired.'],
    [endingIn(90, { Status: 'REVOKED' }), 'unhealthy', 'was revoked.'],
    [endingIn(90, { Status: 'FAILED' }), 'unhealthy', 'could not be issued'],
    [
      endingIn(90, { Status: 'VALIDATION_TIMED_OUT' }),
      'unhealthy',
      'not validated',
    ],
    [
      endingIn(90, { Status: 'PENDING_VALIDATION' }),
      'warning',
      'waits for the domain',
    ],
    [
      endingIn(90, { Status: 'INACTIVE' }),
      'unknown',
      'INACTIVE, which this check does not know',
    ],
    [undefined, 'unhealthy', 'does not exist'],
  ])('of %j is %s', (certificate, status, summary) => {
    const verdict = judgeCertificate(certificate, NOW);
    expect(verdict.status).toBe(status);
    expect(verdict.summary).toContain(summary);
  });

  it.each([
    [{ Type: 'IMPORTED' as const }, /Import its successor/],
    [
      {
        Type: 'AMAZON_ISSUED' as const,
        RenewalEligibility: 'ELIGIBLE' as const,
      },
      /validation records/,
    ],
    [{ RenewalEligibility: 'INELIGIBLE' as const }, /no service uses it/],
  ])('says how one with %j is renewed', (more, action) => {
    expect(judgeCertificate(endingIn(10, more), NOW).action).toMatch(action);
  });

  it('tells what is known of it', () => {
    const { facts } = judgeCertificate(
      endingIn(21, {
        SubjectAlternativeNameSummaries: ['shop.example', 'www.shop.example'],
        RenewalEligibility: 'ELIGIBLE',
      }),
      NOW,
    );
    expect(facts).toEqual([
      { label: 'Domains', value: 'shop.example, www.shop.example' },
      { label: 'State', value: 'ISSUED' },
      { label: 'Ends', value: '2026-12-13 06:00 UTC' },
      { label: 'Renewed', value: 'by itself' },
    ]);
  });

  it('gets no better as time goes by', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (days, later) => {
          const now = judgeCertificate(endingIn(days), NOW).status;
          const then = judgeCertificate(endingIn(days - later), NOW).status;
          expect(compareStatus(then, now)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
