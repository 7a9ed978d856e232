import type { CertificateSummary } from '@aws-sdk/client-acm';
import { unanswered, type Verdict } from '../shared/Verdict';
import { domainsOf, judgeCertificate } from './judgeCertificate';
import type { CertificatesByRegion } from './readCertificates';

/**
 * Judges what an API shows under a host name. Certificates do not tell by whom they
 * are used, so of those in use that are good for the name the first to end counts.
 *
 * @returns undefined where there is none
 */
export function judgeDomain(
  host: string,
  regions: string[],
  certificates: CertificatesByRegion,
  now: Date,
): Verdict | undefined {
  const readings = regions.flatMap(region => certificates.get(region) ?? []);
  const found = readings
    .flatMap(reading => (reading.ok ? [...reading.value.values()] : []))
    .filter(
      certificate =>
        certificate.InUse &&
        domainsOf(certificate).some(domain => covers(domain, host)),
    )
    .sort((a, b) => endOf(a) - endOf(b));
  if (found.length > 0) {
    return judgeCertificate(found[0], now);
  }
  const failed = readings.find(reading => !reading.ok);
  return failed && !failed.ok ? unanswered(failed.message) : undefined;
}

function endOf({ NotAfter }: CertificateSummary): number {
  return NotAfter?.getTime() ?? Infinity;
}

/** A star stands for one label. */
function covers(domain: string, host: string): boolean {
  const wanted = host.toLowerCase();
  const given = domain.toLowerCase();
  return given.startsWith('*.')
    ? wanted.split('.').slice(1).join('.') === given.slice(2)
    : wanted === given;
}
