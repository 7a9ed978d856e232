import type { CertificateSummary } from '@aws-sdk/client-acm';
import { factList } from '../shared/factList';
import { formatInstant } from '../shared/formatInstant';
import { unmapped, type Verdict } from '../shared/Verdict';

const DAY = 86_400_000;
/** With less left it is a warning, or unhealthy. */
const DAYS = { warning: 30, unhealthy: 7 };

type Opinion = Omit<Verdict, 'facts'>;

const RENEWAL: Record<string, string> = {
  ELIGIBLE: 'by itself',
  INELIGIBLE: 'not by itself',
};

/** @param certificate - undefined where there is none of that ARN */
export function judgeCertificate(
  certificate: CertificateSummary | undefined,
  now: Date,
): Verdict {
  if (!certificate) {
    return {
      status: 'unhealthy',
      summary: 'The certificate does not exist, though it is referred to.',
      action: 'Deploy the stack that makes it again.',
    };
  }
  const { NotAfter, RenewalEligibility } = certificate;
  return {
    ...judgeState(certificate, now),
    facts: factList({
      Domains: domainsOf(certificate).join(', '),
      State: certificate.Status,
      Ends: NotAfter && formatInstant(NotAfter),
      Renewed: RenewalEligibility && RENEWAL[RenewalEligibility],
      Kind: certificate.Type,
    }),
  };
}

/** The host names that a certificate is for. */
export function domainsOf(certificate: CertificateSummary): string[] {
  const { DomainName, SubjectAlternativeNameSummaries = [] } = certificate;
  return [
    ...new Set([
      ...(DomainName ? [DomainName] : []),
      ...SubjectAlternativeNameSummaries,
    ]),
  ];
}

function judgeState(certificate: CertificateSummary, now: Date): Opinion {
  const name = `The certificate of ${certificate.DomainName ?? 'no domain'}`;
  const replace = 'Ask for a new certificate and use it in place of this one.';
  switch (certificate.Status) {
    case 'ISSUED':
      return judgeTimeLeft(name, certificate, now);
    case 'EXPIRED':
      return {
        status: 'unhealthy',
        summary: `${name} has expired.`,
        action: replace,
      };
    case 'REVOKED':
      return {
        status: 'unhealthy',
        summary: `${name} was revoked.`,
        action: replace,
      };
    case 'FAILED':
      return {
        status: 'unhealthy',
        summary: `${name} could not be issued.`,
        action: 'Open it in the console to see why, and ask for it again.',
      };
    case 'VALIDATION_TIMED_OUT':
      return {
        status: 'unhealthy',
        summary: `${name} was not validated within 72 hours.`,
        action: 'Put its validation records into DNS and ask for it again.',
      };
    case 'PENDING_VALIDATION':
      return {
        status: 'warning',
        summary: `${name} waits for the domain to be validated.`,
        action: 'Put its validation records into DNS within 72 hours.',
      };
    default:
      return unmapped(name, certificate.Status);
  }
}

function judgeTimeLeft(
  name: string,
  { NotAfter, Type, RenewalEligibility }: CertificateSummary,
  now: Date,
): Opinion {
  if (!NotAfter) {
    return {
      status: 'unknown',
      summary: `${name} is issued, but AWS does not say until when.`,
    };
  }
  const left = NotAfter.getTime() - now.getTime();
  const days = Math.floor(left / DAY);
  if (days >= DAYS.warning) {
    return { status: 'healthy', summary: `${name} has ${days} days left.` };
  }
  return {
    status: days < DAYS.unhealthy ? 'unhealthy' : 'warning',
    summary:
      left <= 0
        ? `${name} has expired.`
        : `${name} has ${days} ${days === 1 ? 'day' : 'days'} left.`,
    action: howToRenew(Type, RenewalEligibility),
  };
}

/** Amazon renews its certificates 60 days before their end where it can. */
function howToRenew(
  type: string | undefined,
  eligibility: string | undefined,
): string {
  if (type === 'IMPORTED') {
    return 'Import its successor: AWS does not renew imported certificates.';
  }
  return eligibility === 'ELIGIBLE'
    ? 'AWS should have renewed it: check that its validation records are still in DNS.'
    : 'AWS does not renew it while no service uses it: use it, or delete it.';
}
