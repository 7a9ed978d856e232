import { setTimeout as sleep } from 'node:timers/promises';
import { runCli } from './runCli';

const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

runCli(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  fetch,
  write: text => process.stdout.write(text),
  writeError: text => process.stderr.write(text),
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    sleep(milliseconds, undefined, { signal }).catch(error => {
      if (!signal.aborted) {
        throw error;
      }
    }),
  signal: interruption.signal,
  colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error.stack ?? error}\n`);
    // EX_SOFTWARE: no status, and none of the caller's faults.
    process.exitCode = 70;
  },
);
