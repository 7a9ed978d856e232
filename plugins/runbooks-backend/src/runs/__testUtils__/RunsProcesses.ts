import { mockCredentials } from '@backstage/backend-test-utils';
import { RunbooksClient } from '@callboard/backstage-plugin-runbooks-common';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** One of them, as the test sees it. */
export interface RunsProcess {
  child: ChildProcess;
  /** Talks to it as somebody. */
  as: (userRef: string) => RunbooksClient;
}

/** Processes of their own with the whole plugin, on a database that they share. */
export class RunsProcesses {
  readonly #children = new Set<ChildProcess>();

  async start(connection: object): Promise<RunsProcess> {
    const child = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'runsProcess.ts'),
        JSON.stringify(connection),
      ],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // Jest's own would have it look for another kind of module.
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    this.#children.add(child);
    const port = await new Promise<number>((resolve, reject) => {
      // The transform of TypeScript talks on this channel too.
      child.on('message', (message: { port?: number }) => {
        if (message.port) {
          resolve(message.port);
        }
      });
      child.once('exit', code =>
        reject(new Error(`The backend ended with ${code} before it listened`)),
      );
    });
    const baseUrl = `http://localhost:${port}/api/runbooks`;
    return {
      child,
      as: userRef =>
        new RunbooksClient({
          discoveryApi: { getBaseUrl: async () => baseUrl },
          fetchApi: { fetch: signedIn(userRef) },
        }),
    };
  }

  /** Ends all of them, and waits until they are gone. */
  async end(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    this.#children.clear();
  }
}

/** The browser's fetch, which adds the token of who is signed in. */
function signedIn(userRef: string): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', mockCredentials.user.header(userRef));
    return fetch(input, { ...init, headers });
  };
}
