import {
  Agent as HttpAgent,
  request as requestHttp,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { bareHost, type TargetGuard } from './TargetGuard';
import { TargetRefusal } from './TargetRefusal';
import type { Destination, TargetResolver } from './TargetResolver';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * How {@link fetchGuarded} reads.
 *
 * @public
 */
export interface GuardedFetchOptions {
  guard: TargetGuard;
  resolver: TargetResolver;
  /** Of the body. */
  maxBytes: number;
  /** Milliseconds for everything, redirects included. */
  timeoutMs: number;
  /** Media types that are wanted. */
  accept?: string;
  /** Which certificates are believed; those that the process believes where absent. */
  secureContext?: SecureContext;
  /** Names the portal in the logs of whoever is asked. */
  userAgent: string;
  signal: AbortSignal;
}

/**
 * Reads a text that somebody named by its URL: without cookies, credentials or proxy, over
 * connections to checked addresses alone, also where it redirects.
 *
 * @throws `NotAllowedError` where the guard refuses it, with what would allow it.
 * @throws `NotFoundError`, `InputError` and `ServiceUnavailableError`, worded for people. Of the
 * URL they tell the host alone: whoever knows the rest may often read what lies there.
 *
 * @public
 */
export async function fetchGuarded(
  text: string,
  options: GuardedFetchOptions,
): Promise<string> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, deadline]);
  let host = 'The host';
  try {
    let url = options.guard.checkUrl(text);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      host = url.host;
      const answer = await ask(url, { ...options, signal });
      if (answer.location === undefined) {
        return answer.body;
      }
      url = options.guard.checkUrl(answer.location, url);
    }
    throw new ServiceUnavailableError(
      `${host} redirects more than ${MAX_REDIRECTS} times.`,
    );
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof TargetRefusal) {
      throw new NotAllowedError(
        [error.message, error.action].filter(Boolean).join(' '),
      );
    }
    if (deadline.aborted) {
      throw new ServiceUnavailableError(
        `${host} does not answer within ${options.timeoutMs / 1000} s.`,
      );
    }
    throw explained(error, host);
  }
}

async function ask(
  url: URL,
  options: GuardedFetchOptions,
): Promise<{ body: string; location?: string }> {
  const destination = await options.resolver.resolve(url);
  options.signal.throwIfAborted();
  const message = await send(url, destination, options);
  try {
    const { statusCode = 0, headers } = message;
    if (REDIRECTS.has(statusCode) && headers.location !== undefined) {
      return { body: '', location: headers.location };
    }
    if (statusCode === 404 || statusCode === 410) {
      throw new NotFoundError(
        `${url.host} answers that there is no such thing.`,
      );
    }
    if (statusCode < 200 || statusCode > 299) {
      throw new ServiceUnavailableError(`${url.host} answers ${statusCode}.`);
    }
    return { body: await readBody(message, url, options.maxBytes) };
  } finally {
    message.destroy();
  }
}

function send(
  url: URL,
  { addresses, port }: Destination,
  { accept, secureContext, userAgent, signal }: GuardedFetchOptions,
): Promise<IncomingMessage> {
  // Whatever the name says by then: what was checked, and nothing else.
  const lookup: LookupFunction = (_name, { all }, callback) => {
    const found = addresses.map(address => ({
      address,
      family: isIP(address),
    }));
    if (all) {
      callback(null, found);
    } else {
      callback(null, found[0].address, found[0].family);
    }
  };
  const name = bareHost(url);
  const options = {
    host: name,
    port,
    path: `${url.pathname}${url.search}`,
    lookup,
    headers: {
      host: url.host,
      accept: accept ?? '*/*',
      'accept-encoding': 'identity',
      'user-agent': userAgent,
    },
    signal,
  };
  return new Promise((resolve, reject) => {
    // An agent of its own, which proxies nothing and keeps no connection.
    const sent =
      url.protocol === 'https:'
        ? requestHttps(
            {
              ...options,
              ...(!isIP(name) && { servername: name }),
              agent: new HttpsAgent({ secureContext }),
            },
            resolve,
          )
        : requestHttp({ ...options, agent: new HttpAgent() }, resolve);
    sent.once('error', reject);
    sent.end();
  });
}

async function readBody(
  message: IncomingMessage,
  url: URL,
  maxBytes: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new InputError(
        `${url.host} sends more than ${maxBytes} bytes, which is more than is read.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function explained(error: unknown, host: string): Error {
  if (
    error instanceof NotFoundError ||
    error instanceof InputError ||
    error instanceof ServiceUnavailableError
  ) {
    return error;
  }
  const { code, errors } = error as NodeJS.ErrnoException & {
    errors?: NodeJS.ErrnoException[];
  };
  const reason = code ?? errors?.[0]?.code ?? 'no reason is given';
  return new ServiceUnavailableError(
    reason === 'ENOTFOUND'
      ? `The name of ${host} has no address in DNS.`
      : `${host} cannot be read (${reason}).`,
    error,
  );
}
