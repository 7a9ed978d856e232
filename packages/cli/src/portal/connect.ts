import { DeploymentsClient } from '@callboard/backstage-plugin-deployments-common';
import { EnvironmentHealthClient } from '@callboard/backstage-plugin-environment-health-common';
import { OnCallClient } from '@callboard/backstage-plugin-on-call-common';
import type { CommandContext } from '../CommandContext';
import { UsageError } from '../UsageError';
import { PortalUnavailableError } from './PortalUnavailableError';

/** What every command takes to find the portal. */
export interface ConnectOptions {
  url?: string;
  token?: string;
}

/** The portal's answers, and the token to ask with. */
export interface Portal {
  health: EnvironmentHealthClient;
  deployments: DeploymentsClient;
  onCall: OnCallClient;
  token?: string;
}

// An answer that takes longer will not come.
const TIMEOUT_MS = 30_000;

/**
 * Finds the portal by `--url` and `--token`, or `CALLBOARD_URL` and `CALLBOARD_TOKEN`.
 *
 * @throws UsageError where there is no URL, or it is none.
 */
export function connect(
  options: ConnectOptions,
  context: Pick<CommandContext, 'env' | 'fetch'>,
): Portal {
  const url = readUrl(options.url ?? context.env.CALLBOARD_URL);
  const token = options.token ?? context.env.CALLBOARD_TOKEN;
  const clients = {
    discoveryApi: { getBaseUrl: async (id: string) => `${url}/api/${id}` },
    fetchApi: { fetch: reachable(context.fetch, url) },
  };
  return {
    health: new EnvironmentHealthClient(clients),
    deployments: new DeploymentsClient(clients),
    onCall: new OnCallClient(clients),
    ...(token && { token }),
  };
}

function readUrl(text: string | undefined): string {
  if (!text) {
    throw new UsageError(
      'No portal is named. Give --url https://backstage.example.com (the backend’s address), or set CALLBOARD_URL.',
    );
  }
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(
      `"${text}" is not an address of a portal; expected something like https://backstage.example.com.`,
    );
  }
  return text.replace(/\/+$/, '');
}

function reachable(ask: typeof fetch, url: string): typeof fetch {
  return async (input, init) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const signal = init?.signal
      ? AbortSignal.any([init.signal, timeout])
      : timeout;
    let response: Response;
    try {
      response = await ask(input, { ...init, signal });
    } catch (error) {
      if (init?.signal?.aborted) {
        throw error;
      }
      throw new PortalUnavailableError(
        `${url} does not answer: ${reasonOf(error)}.`,
      );
    }
    if (response.ok && !isJson(response)) {
      // A page of some other site, or of the portal's frontend.
      throw new PortalUnavailableError(
        `${url} answers, but not as a Backstage backend does. Give the backend’s address.`,
      );
    }
    return response;
  };
}

function isJson(response: Response): boolean {
  return (
    response.status === 204 ||
    (response.headers.get('content-type') ?? '').includes('json')
  );
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & {
    cause?: { code?: string; message?: string };
  };
  if (name === 'TimeoutError') {
    return `no answer within ${TIMEOUT_MS / 1000} s`;
  }
  return cause?.code ?? cause?.message ?? message;
}
