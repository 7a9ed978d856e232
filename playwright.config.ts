import { defineConfig } from '@playwright/test';

// Ports of their own, so that the tests run beside a portal that is in use.
const ports = { app: 3200, backend: 7207, sandbox: 7300, hosts: 7343 };
const baseURL = `http://localhost:${ports.app}`;

export default defineConfig({
  testDir: './packages/app/e2e-tests',
  // A development build on a busy machine takes its time to load.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // One portal and one sandbox serve all tests, and scenes change them.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results',
  globalSetup: './packages/app/e2e-tests/globalSetup.ts',
  use: {
    baseURL,
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: baseURL,
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      CALLBOARD_APP_PORT: String(ports.app),
      CALLBOARD_BACKEND_PORT: String(ports.backend),
      CALLBOARD_SANDBOX_PORT: String(ports.sandbox),
      CALLBOARD_SANDBOX_HTTPS_PORT: String(ports.hosts),
      // Nothing happens by itself while a test looks.
      CALLBOARD_SANDBOX_LIFE_MINUTES: '0',
    },
  },
});
