/** The world outside, as a command sees it. */
export interface CommandContext {
  env: Record<string, string | undefined>;
  /** Folder in which the command was called; absolute. */
  cwd: string;
  fetch: typeof fetch;
  write(text: string): void;
  writeError(text: string): void;
  now(): Date;
  /** Resolves after that time, and at once when `signal` aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Aborts when the user interrupts the command. */
  signal: AbortSignal;
  /** Whether the output understands colours. */
  colours: boolean;
}
