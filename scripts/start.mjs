// Starts the portal, and under it the sandbox unless --cloud is given.
//   npm start [-- --verbose]     npm run start:cloud
import { createWriteStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './lib/install.mjs';
import { findBusyPort, ports } from './lib/ports.mjs';
import { Processes } from './lib/processes.mjs';
import { rerunWithToolchain, root } from './lib/toolchain.mjs';

const args = process.argv.slice(2);
const cloud = args.includes('--cloud');
const verbose = args.includes('--verbose');
const [app, backend, sandbox, hosts] = ports;
const appUrl = `http://localhost:${app.number}`;
const backendUrl = `http://localhost:${backend.number}`;
const sandboxUrl = `http://localhost:${sandbox.number}`;

// One per port, so that a second portal beside this one does not overwrite it.
const sandboxCaFile =
  process.env.CALLBOARD_SANDBOX_CA_FILE ||
  path.join(root, `node_modules/.cache/callboard/sandbox-${hosts.number}.pem`);

const started = Date.now();
const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined; // not up yet; the caller asks again
  }
}

async function until(question, cancelled) {
  for (;;) {
    const answer = await question();
    if (answer !== undefined || cancelled()) {
      return answer;
    }
    await sleep(300);
  }
}

/** The page counts as compiled once the script that it names can be fetched. */
async function compiledPage() {
  const html = await answers(`${appUrl}/`);
  const script = html?.match(/<script[^>]+src="([^"]+\.js)"/)?.[1];
  return script && answers(new URL(script, appUrl).href);
}

async function main() {
  if (await rerunWithToolchain(fileURLToPath(import.meta.url), args)) {
    return;
  }
  installIfNeeded();

  const busy = await findBusyPort(cloud ? [app, backend] : ports);
  if (busy) {
    console.error(
      `Port ${busy.number}, wanted for the ${busy.what}, is in use: end what uses it, or set ${busy.setting} to a free port.`,
    );
    process.exitCode = 1;
    return;
  }

  const log = createWriteStream(path.join(root, 'callboard.log'));
  const processes = new Processes();
  let stopping = false;
  const stop = async code => {
    if (!stopping) {
      stopping = true;
      process.exitCode = code;
      await processes.stop();
      log.end();
    }
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));

  const run = (name, command, commandArgs, env) =>
    processes.start(name, command, commandArgs, {
      env,
      onLine: (line, stream) => {
        log.write(`${name} | ${line}\n`);
        if (verbose || /\b(warn|error)\b/.test(line)) {
          process[stream].write(`${name} | ${line}\n`);
        }
      },
      onExit: code => {
        console.error(
          `The ${name} ended (${code}); callboard.log holds its last words.`,
        );
        stop(1);
      },
    });

  if (!cloud) {
    console.log('Starting the sandbox …');
    const require = createRequire(path.join(root, 'package.json'));
    run(
      'sandbox',
      process.execPath,
      [
        ...[
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
        path.join(root, 'packages/sandbox/src/main.ts'),
      ],
      {
        CALLBOARD_SANDBOX_PORT: String(sandbox.number),
        CALLBOARD_SANDBOX_HTTPS_PORT: String(hosts.number),
        CALLBOARD_SANDBOX_CA_FILE: sandboxCaFile,
        CALLBOARD_SANDBOX_WEBHOOK_URL: `${backendUrl}/api/events/http/github`,
      },
    );
    await until(
      () => answers(`${sandboxUrl}/_control`),
      () => stopping,
    );
  }

  if (!stopping) {
    console.log('Starting the backend and compiling the page …');
    // As Backstage does by itself, a file of one's own settings is laid on top.
    const configs = [
      'app-config.yaml',
      ...(cloud ? [] : ['app-config.sandbox.yaml']),
      'app-config.local.yaml',
    ].filter(file => existsSync(path.join(root, file)));
    run(
      'portal',
      'yarn',
      [
        ...['backstage-cli', 'repo', 'start'],
        ...configs.flatMap(file => ['--config', path.join(root, file)]),
      ],
      { CALLBOARD_SANDBOX_CA_FILE: sandboxCaFile },
    );
    const note = what => answer => {
      if (answer && !stopping) {
        console.log(`  ${what} (${seconds()})`);
      }
    };
    await Promise.all([
      until(
        () => answers(`${backendUrl}/.backstage/health/v1/readiness`),
        () => stopping,
      ).then(note('backend ready')),
      until(compiledPage, () => stopping).then(note('page compiled')),
    ]);
  }
  if (!stopping) {
    console.log(`\nCallboard is ready: ${appUrl}   (Ctrl-C ends it)\n`);
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
