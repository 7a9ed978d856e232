import { spawn } from 'node:child_process';
import { root } from './toolchain.mjs';

const windows = process.platform === 'win32';

/** Started processes, each the leader of a group, so that none outlives its starter. */
export class Processes {
  #children = new Set();
  #stopping = false;

  /** Starts a command whose output goes, line by line, to `onLine(line, stream)`. */
  start(name, command, args, { env = {}, onLine, onExit } = {}) {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      shell: windows,
      env: { ...process.env, ...env },
    });
    this.#children.add(child);
    for (const stream of ['stdout', 'stderr']) {
      let rest = '';
      child[stream].setEncoding('utf8').on('data', text => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        lines.forEach(line => onLine?.(line, stream));
      });
    }
    child.once('exit', (code, signal) => {
      this.#children.delete(child);
      if (!this.#stopping) {
        onExit?.(code ?? signal);
      }
    });
    child.once('error', error =>
      onLine?.(`${name}: ${error.message}`, 'stderr'),
    );
    return child;
  }

  /** Ends every group: asks first, insists after `graceMs`. */
  async stop(graceMs = 5000) {
    this.#stopping = true;
    const ended = [...this.#children].map(
      child => new Promise(resolve => child.once('exit', resolve)),
    );
    this.#signal('SIGTERM');
    const insist = setTimeout(() => this.#signal('SIGKILL'), graceMs);
    await Promise.all(ended);
    clearTimeout(insist);
  }

  #signal(signal) {
    for (const child of this.#children) {
      try {
        if (windows) {
          spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
        } else {
          process.kill(-child.pid, signal);
        }
      } catch (error) {
        if (error.code !== 'ESRCH') {
          throw error;
        }
      }
    }
  }
}
