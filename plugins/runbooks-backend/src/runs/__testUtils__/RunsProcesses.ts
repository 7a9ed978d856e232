import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Processes of their own that answer for runs, on a database that they share. */
export class RunsProcesses {
  readonly #children = new Set<ChildProcess>();

  async start(connection: object) {
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
    return { child, url: `http://127.0.0.1:${port}/v1` };
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
