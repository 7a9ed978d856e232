import type { CommandContext } from '../CommandContext';
import { runCli } from '../runCli';

/** Runs the command as a shell would, with time that passes only in sleep. */
export class TestTerminal implements CommandContext {
  env: Record<string, string | undefined> = {};
  cwd = process.cwd();
  fetch = fetch;
  output = '';
  errors = '';
  slept: number[] = [];
  colours = false;
  readonly #interruption = new AbortController();
  #now = Date.parse('2026-01-01T00:14:00Z');

  get signal(): AbortSignal {
    return this.#interruption.signal;
  }

  write(text: string): void {
    this.output += text;
  }

  writeError(text: string): void {
    this.errors += text;
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** After as many sleeps the user interrupts. */
  interruptAfter = Infinity;

  async sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds);
    this.#now += milliseconds;
    if (this.slept.length >= this.interruptAfter) {
      this.#interruption.abort();
    }
  }

  run(...args: string[]): Promise<number> {
    return runCli(args, this);
  }
}
