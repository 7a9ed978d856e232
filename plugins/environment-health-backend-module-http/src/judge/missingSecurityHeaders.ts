import type { IncomingHttpHeaders } from 'node:http';

interface Rule {
  name: string;
  /** Whether only pages need it, not what programs read. */
  pagesOnly: boolean;
  isMet: (headers: IncomingHttpHeaders) => boolean;
}

/** By the OWASP Secure Headers Project. */
const RULES: Rule[] = [
  {
    name: 'Strict-Transport-Security',
    pagesOnly: false,
    isMet: headers =>
      /max-age\s*=\s*"?0*[1-9]/i.test(
        textOf(headers, 'strict-transport-security'),
      ),
  },
  {
    name: 'X-Content-Type-Options',
    pagesOnly: false,
    isMet: headers =>
      textOf(headers, 'x-content-type-options').trim().toLowerCase() ===
      'nosniff',
  },
  {
    name: 'Content-Security-Policy',
    pagesOnly: true,
    isMet: headers => textOf(headers, 'content-security-policy').trim() !== '',
  },
  {
    name: 'X-Frame-Options or frame-ancestors',
    pagesOnly: true,
    isMet: headers =>
      /^\s*(deny|sameorigin)\b/i.test(textOf(headers, 'x-frame-options')) ||
      /(^|[;,])\s*frame-ancestors\s/i.test(
        textOf(headers, 'content-security-policy'),
      ),
  },
  {
    name: 'Referrer-Policy',
    pagesOnly: true,
    isMet: headers => {
      const policy = textOf(headers, 'referrer-policy').trim().toLowerCase();
      return policy !== '' && policy !== 'unsafe-url';
    },
  },
];

/** The security headers that an answer lacks, or has without effect. */
export function missingSecurityHeaders(headers: IncomingHttpHeaders): string[] {
  const isPage = /\b(html|xhtml)\b/i.test(textOf(headers, 'content-type'));
  return RULES.filter(
    ({ pagesOnly, isMet }) => (isPage || !pagesOnly) && !isMet(headers),
  ).map(({ name }) => name);
}

function textOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value ?? '';
}
