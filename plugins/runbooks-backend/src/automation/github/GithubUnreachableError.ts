import { CustomErrorBase } from '@backstage/errors';

// Before anything is sent: no address, no connection, no trust.
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|.*_CERT.*|UNABLE_TO_.*)$/;

/** A host gave no answer. Whether it got the question is told as far as it can be. */
export class GithubUnreachableError extends CustomErrorBase {
  name = 'GithubUnreachableError' as const;
  /** Whether the request certainly never got there. */
  readonly neverSent: boolean;

  constructor(host: string, cause: unknown) {
    const { name, code } = describe(cause);
    const neverSent = code !== undefined && NEVER_SENT.test(code);
    super(
      name === 'TimeoutError' || name === 'AbortError'
        ? `${host} did not answer in time`
        : `${host} could not be reached${
            code ? ` (${code})` : ''
          }; check the network and the apiBaseUrl of its entry in integrations.github`,
      cause,
    );
    this.neverSent = neverSent;
  }
}

function describe(error: unknown): { name?: string; code?: string } {
  const { name, cause } = error as { name?: string; cause?: unknown };
  const { code } = (cause ?? error ?? {}) as { code?: unknown };
  return { name, ...(typeof code === 'string' && { code }) };
}
