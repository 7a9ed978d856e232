import fc from 'fast-check';
import { judgeCertificate } from './judgeCertificate';

const DAY = 86_400_000;
const now = new Date('2026-11-22T06:00:00Z');
const certificate = (milliseconds: number, problem?: string) => ({
  host: 'api.example',
  validFrom: new Date(now.getTime() - 300 * DAY),
  validTo: new Date(now.getTime() + milliseconds),
  issuer: 'R11',
  names: ['api.example'],
  problem,
});

describe('judgeCertificate', () => {
  it.each([
    [90 * DAY, 'healthy', 'The certificate is good for 90 days more.'],
    [30 * DAY, 'healthy', 'The certificate is good for 30 days more.'],
    [30 * DAY - 1, 'warning', 'The certificate expires in 29 days.'],
    [21.5 * DAY, 'warning', 'The certificate expires in 21 days.'],
    [7 * DAY, 'warning', 'The certificate expires in 7 days.'],
    [7 * DAY - 1, 'unhealthy', 'The certificate expires in 6 days.'],
    [1 * DAY, 'unhealthy', 'The certificate expires in 1 day.'],
    [1, 'unhealthy', 'The certificate expires in 0 days.'],
  ])('judges what has %d ms left', (left, status, summary) => {
    expect(judgeCertificate(certificate(left), now)).toMatchObject({
      status,
      summary,
      facts: [
        { label: 'Expires', value: expect.stringMatching(/Z$/) },
        { label: 'Issued by', value: 'R11' },
      ],
    });
  });

  it('never gets better as time passes', () => {
    const order = ['healthy', 'warning', 'unhealthy'];
    const days = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)].map(left =>
          order.indexOf(judgeCertificate(certificate(left * DAY), now).status),
        );
        expect(fewer).toBeGreaterThanOrEqual(more);
      }),
    );
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'The certificate expired on 2026-11-19, 3 days ago.'],
    ['CERT_REVOKED', 'The certificate is not accepted (CERT_REVOKED).'],
  ])('tells why clients refuse it: %s', (problem, summary) => {
    expect(judgeCertificate(certificate(-3 * DAY, problem), now)).toMatchObject(
      { status: 'unhealthy', summary },
    );
  });
});
