import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a process is to do: whatever is due at an instant. */
export interface PagingOrder {
  now: string;
  /** Stop for ever before or after somebody is notified, and before that is written down. */
  hold?: 'before' | 'after';
}

/** Somebody who was notified. */
export interface Told {
  to: string[];
  scope: string;
}

/** What a process tells. */
export type PagingReport =
  | { ready: true }
  | { told: Told }
  | { held: Told }
  | { idle: true };

/** A process of its own that does what is due about pages. */
export class PagingProcess {
  readonly told: Told[] = [];
  readonly held: Told[] = [];
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message: PagingReport) => {
      if ('told' in message) {
        this.told.push(message.told);
      } else if ('held' in message) {
        this.held.push(message.held);
      }
    });
  }

  /** Resolves once nothing is due any more, or it stopped for ever. */
  async run(order: PagingOrder): Promise<void> {
    const outcome = this.next(order.hold ? 'held' : 'idle');
    this.#child.send(order);
    await outcome;
  }

  async next(kind: 'ready' | 'idle' | 'held'): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const onExit = (code: number | null) =>
        reject(new Error(`The backend ended with ${code}`));
      const onMessage = (message: object) => {
        // The transform of TypeScript talks on this channel too.
        if (kind in message) {
          this.#child.off('message', onMessage).off('exit', onExit);
          resolve();
        }
      };
      this.#child.on('message', onMessage).once('exit', onExit);
    });
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'exit');
    }
  }
}

/** Processes that do what is due about pages, on a database that they share. */
export class PagingProcesses {
  readonly #processes = new Set<PagingProcess>();

  async start(connection: object): Promise<PagingProcess> {
    const child = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'pagingProcess.ts'),
        JSON.stringify(connection),
      ],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // Jest's own would have it look for another kind of module.
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    const started = new PagingProcess(child);
    this.#processes.add(started);
    await started.next('ready');
    return started;
  }

  /** Ends all of them, and waits until they are gone. */
  async end(): Promise<void> {
    for (const one of this.#processes) {
      await one.kill();
    }
    this.#processes.clear();
  }
}
