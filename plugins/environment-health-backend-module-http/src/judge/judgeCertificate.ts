import type { Certificate } from '../certificate/Certificate';
import { describeCertificateProblem } from '../certificate/describeCertificateProblem';
import { wholeDays } from '../certificate/wholeDays';
import type { Verdict } from './Verdict';

/** Fewer whole days left than this are a warning. */
const WARNING_DAYS = 30;
/** Fewer whole days left than this are unhealthy. */
const UNHEALTHY_DAYS = 7;

/** Whether a certificate is believed, and for how long it will be. */
export function judgeCertificate(certificate: Certificate, now: Date): Verdict {
  const { validTo, issuer, problem } = certificate;
  const days = wholeDays(now, validTo);
  const facts = [
    { label: 'Expires', value: validTo.toISOString() },
    ...(issuer ? [{ label: 'Issued by', value: issuer }] : []),
  ];
  if (problem) {
    return {
      status: 'unhealthy',
      summary: `The certificate ${describeCertificateProblem(
        certificate,
        now,
      )}.`,
      action:
        'Renew or replace the certificate: clients refuse the connection.',
      facts,
    };
  }
  const left = days === 1 ? '1 day' : `${days} days`;
  if (days < WARNING_DAYS) {
    return {
      status: days < UNHEALTHY_DAYS ? 'unhealthy' : 'warning',
      summary: `The certificate expires in ${left}.`,
      action: 'Renew it, or see why it does not renew itself.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary: `The certificate is good for ${left} more.`,
    facts,
  };
}
