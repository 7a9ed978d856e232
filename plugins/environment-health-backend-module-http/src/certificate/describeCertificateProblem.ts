import type { Certificate } from './Certificate';
import { wholeDays } from './wholeDays';

function ago(days: number): string {
  if (days === 0) return '';
  return days === 1 ? ', 1 day ago' : `, ${days} days ago`;
}

/** Why a certificate is not believed, as the end of a sentence that begins with "The certificate of x". */
export function describeCertificateProblem(
  { problem, host, names, issuer, validFrom, validTo }: Certificate,
  now: Date,
): string {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  switch (problem) {
    case 'CERT_HAS_EXPIRED':
      return `expired on ${day(validTo)}${ago(wholeDays(validTo, now))}`;
    case 'CERT_NOT_YET_VALID':
      return `is not valid before ${day(validFrom)}`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `is for ${names.slice(0, 3).join(', ')}${
        names.length > 3 ? ' and others' : ''
      }, not for ${host}`;
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'is signed by itself, and by nobody who is trusted';
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return `is issued by ${
        issuer ?? 'somebody'
      }, who is not trusted here, or comes without the certificates between`;
    default:
      return `is not accepted (${problem})`;
  }
}
