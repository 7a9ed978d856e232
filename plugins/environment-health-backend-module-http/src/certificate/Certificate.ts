import type { TLSSocket } from 'node:tls';

/** What a server showed of itself, and whether Node.js believed it. */
export interface Certificate {
  /** Host and port that showed it. */
  host: string;
  validFrom: Date;
  validTo: Date;
  issuer?: string;
  /** Names that it is for. */
  names: string[];
  /** Why it is not believed, such as `CERT_HAS_EXPIRED`; absent where it is. */
  problem?: string;
}

/** @returns undefined where the server showed none. */
export function readCertificate(
  socket: TLSSocket,
  host: string,
): Certificate | undefined {
  const peer = socket.getPeerCertificate();
  if (!peer?.valid_to) return undefined;
  const names = (peer.subjectaltname ?? '')
    .split(', ')
    .map(name => name.replace(/^(DNS|IP Address):/, ''))
    .filter(Boolean);
  return {
    host,
    validFrom: new Date(peer.valid_from),
    validTo: new Date(peer.valid_to),
    issuer: textOf(peer.issuer?.CN ?? peer.issuer?.O),
    names: names.length > 0 ? names : [textOf(peer.subject?.CN) ?? 'no name'],
    ...(!socket.authorized && { problem: codeOf(socket.authorizationError) }),
  };
}

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Node.js says it as a code, although its types promise an error. */
function codeOf(problem: unknown): string {
  return problem instanceof Error
    ? (problem as NodeJS.ErrnoException).code ?? problem.message
    : String(problem);
}
