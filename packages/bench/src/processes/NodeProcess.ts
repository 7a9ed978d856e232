import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { repositoryRoot } from '../repositoryRoot';

/** How many of the last lines are kept, to be told when a process ends early. */
const KEPT_LINES = 30;
const GRACE_MS = 10_000;

/** A TypeScript entry point running in a Node process of its own. */
export class NodeProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #lines: string[] = [];
  #stopping = false;
  #inspectorUrl: string | undefined;

  constructor(options: {
    name: string;
    entry: string;
    args?: string[];
    env?: Record<string, string>;
    /** Opens the inspector, by which memory and profiles are read. */
    inspect?: boolean;
    onLine?: (line: string) => void;
  }) {
    this.name = options.name;
    const { resolve } = createRequire(`${repositoryRoot}/package.json`);
    this.#child = spawn(
      process.execPath,
      [
        '--no-warnings',
        ...(options.inspect ? ['--inspect=127.0.0.1:0'] : []),
        ...['--require', resolve('@backstage/cli/config/nodeTransform.cjs')],
        options.entry,
        ...(options.args ?? []),
      ],
      {
        cwd: repositoryRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...options.env },
      },
    );
    this.#ended = new Promise(resolveEnd =>
      this.#child.once('exit', () => resolveEnd()),
    );
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop()!;
        for (const line of lines) {
          this.#take(line);
          options.onLine?.(line);
        }
      });
    }
  }

  /** Where the inspector listens, once the process has said so. */
  get inspectorUrl(): string | undefined {
    return this.#inspectorUrl;
  }

  /** @throws Error with the process's last words when it has ended by itself. */
  assertRunning(): void {
    const { exitCode, signalCode } = this.#child;
    if (!this.#stopping && (exitCode !== null || signalCode !== null)) {
      throw new Error(
        `The ${this.name} ended (${
          exitCode ?? signalCode
        }):\n${this.#lines.join('\n')}`,
      );
    }
  }

  /** Asks it to end, and insists after a while. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#child.kill('SIGTERM');
    const insist = setTimeout(() => this.#child.kill('SIGKILL'), GRACE_MS);
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      await this.#ended;
    }
    clearTimeout(insist);
  }

  #take(line: string): void {
    this.#inspectorUrl ??= /Debugger listening on (ws:\S+)/.exec(line)?.[1];
    this.#lines.push(line);
    if (this.#lines.length > KEPT_LINES) {
      this.#lines.shift();
    }
  }
}
