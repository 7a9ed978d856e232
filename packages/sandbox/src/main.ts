import { resolve } from 'node:path';
import { createSandbox } from './server';

/** Plainly not a secret: it guards nothing but the sandbox's own webhooks. */
const SANDBOX_WEBHOOK_SECRET = 'sandbox-webhook-secret-not-for-production';

const CA_FILE = resolve(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../node_modules/.cache/callboard/sandbox-ca.pem',
);

async function main(): Promise<void> {
  const { env } = process;
  const port = numberOf('CALLBOARD_SANDBOX_PORT', 7100);
  const services = numberOf('CALLBOARD_SANDBOX_SERVICES', 0);
  const sandbox = createSandbox({
    port,
    seed: env.CALLBOARD_SANDBOX_SEED,
    lifeEveryMinutes: numberOf('CALLBOARD_SANDBOX_LIFE_MINUTES', 4),
    webhook: {
      url:
        env.CALLBOARD_SANDBOX_WEBHOOK_URL ??
        'http://localhost:7007/api/events/http/github',
      secret: env.CALLBOARD_SANDBOX_WEBHOOK_SECRET ?? SANDBOX_WEBHOOK_SECRET,
    },
    scale:
      services > 0
        ? {
            services,
            accountsPerEnvironment:
              numberOf('CALLBOARD_SANDBOX_ACCOUNTS_PER_ENVIRONMENT', 0) ||
              undefined,
            regions: env.CALLBOARD_SANDBOX_REGIONS?.split(','),
            runbooksPerService: numberOf(
              'CALLBOARD_SANDBOX_RUNBOOKS_PER_SERVICE',
              0,
            ),
            onCall: env.CALLBOARD_SANDBOX_ON_CALL === 'true',
          }
        : undefined,
    rateLimits: { core: numberOf('CALLBOARD_SANDBOX_RATE_LIMIT', 5000) },
    httpsPort: numberOf('CALLBOARD_SANDBOX_HTTPS_PORT', 7143),
    caFile: env.CALLBOARD_SANDBOX_CA_FILE || CA_FILE,
  });
  const { url, targets } = await sandbox.start();
  process.stdout.write(
    `Sandbox ready at ${url}, its services' hosts on port ${targets?.port}\n`,
  );
  const stop = () => {
    sandbox.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  function numberOf(name: string, fallback: number): number {
    const value = Number(env[name] || fallback);
    if (!Number.isFinite(value) || value < 0) {
      throw new Error(`${name} must be a number, not "${env[name]}"`);
    }
    return value;
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  const message =
    error.code === 'EADDRINUSE'
      ? `Port ${
          (error as NodeJS.ErrnoException & { port?: number }).port
        } is taken; set CALLBOARD_SANDBOX_PORT or CALLBOARD_SANDBOX_HTTPS_PORT to use another`
      : error.message;
  process.stderr.write(`Sandbox: ${message}\n`);
  process.exit(1);
});
