import { SandboxClock } from '../clock/SandboxClock';
import { createSandbox, type Sandbox, type SandboxOptions } from '../server';

/** A Saturday evening in Los Angeles. */
export const START = Date.parse('2026-11-22T03:00:00Z');

export interface TestSandbox extends Sandbox {
  url: string;
  /** Where the services' own hosts answer, if `httpsPort` was given. */
  targets?: { port: number; caPem: string };
  /** Asks the API as somebody with a token. */
  api(path: string, init?: RequestInit): Promise<Response>;
  control(method: string, path: string, body?: unknown): Promise<Response>;
}

/** A sandbox whose time stands still unless it is advanced, on a free port; stopped after the test. */
export async function startTestSandbox(
  options: SandboxOptions = {},
): Promise<TestSandbox> {
  const sandbox = createSandbox({
    port: 0,
    clock: new SandboxClock({ start: START, ticking: () => 0 }),
    ...options,
  });
  const { url, targets } = await sandbox.start();
  return {
    ...sandbox,
    url,
    targets,
    api: (path, init) =>
      fetch(path.startsWith('http') ? path : `${url}/api/v3${path}`, {
        ...init,
        headers: { authorization: 'token sandbox', ...init?.headers },
      }),
    control: (method, path, body) =>
      fetch(`${url}/_control${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
  };
}
