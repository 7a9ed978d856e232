import { bareHost } from '@callboard/backstage-plugin-environments-node';

interface FailureWords {
  summary: string;
  action: string;
}

const SEE_SERVICE =
  'See whether the service runs, and whether its last deployment changed how it is reached.';

/** Says in words why no answer came; the reader does not know error codes. */
export function describeFailure(error: unknown, url: URL): FailureWords {
  const code = codeOf(error);
  const name = bareHost(url);
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return {
        summary: `The name ${name} has no address in DNS.`,
        action:
          'See whether the record was deleted, or the URL is misspelt; for names that only exist elsewhere, set callboard.environmentHealth.http.connect.',
      };
    case 'EAI_AGAIN':
    case 'ESERVFAIL':
      return {
        summary: `DNS does not answer for ${name}.`,
        action: 'See whether the name servers of the domain answer.',
      };
    case 'ECONNREFUSED':
      return {
        summary: `${url.host} refuses connections.`,
        action: SEE_SERVICE,
      };
    case 'ECONNRESET':
    case 'EPIPE':
      return {
        summary: `${url.host} closes the connection without an answer.`,
        action: SEE_SERVICE,
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return {
        summary: `There is no way from the portal to ${url.host} (${code}).`,
        action: 'See the routes and firewalls between the portal and it.',
      };
    case 'ETIMEDOUT':
      return {
        summary: `${url.host} does not take connections in time.`,
        action: 'See whether the service runs, and whether a firewall is shut.',
      };
    default:
      break;
  }
  if (code.startsWith('HPE_')) {
    return {
      summary: `${url.host} answers something that is not HTTP (${code}).`,
      action: 'See what listens on that port.',
    };
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return {
      summary: `No TLS connection to ${url.host} comes about (${code}).`,
      action: 'See whether it speaks TLS 1.2 or later, and on this port.',
    };
  }
  return {
    summary: `No answer comes from ${url.host} (${code}).`,
    action: SEE_SERVICE,
  };
}

function codeOf(error: unknown): string {
  const { code, errors, message } = error as NodeJS.ErrnoException & {
    errors?: NodeJS.ErrnoException[];
  };
  return code ?? errors?.[0]?.code ?? message;
}
