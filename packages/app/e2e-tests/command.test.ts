import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { Healths } from './support/healths';
import { backendUrl } from './support/portal';
import { sandbox } from './support/sandbox';
import { expect, test } from './support/test';

// The token of app-config.sandbox.yaml; it opens nothing but the sandbox.
const TOKEN = 'sandbox-pipeline-token-not-for-production';
const COMMAND = resolve('packages/cli/bin/callboard');

interface Outcome {
  code: number;
  output: string;
  errors: string;
}

function callboard(args: string[], env: object = {}): Promise<Outcome> {
  return new Promise(done => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      {
        env: {
          ...process.env,
          CALLBOARD_URL: backendUrl,
          CALLBOARD_TOKEN: TOKEN,
          ...env,
        },
      },
      (error, output, errors) =>
        done({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

test.describe('callboard, the command', () => {
  test('ends with the code of the status', async ({ request }) => {
    const healths = await Healths.signIn(request);
    await expect
      .poll(
        async () =>
          (
            await healths.read('vocavision-worker')
          ).environments.length,
      )
      .toBeGreaterThan(0);

    const well = await callboard(['status', 'vocavision-api', 'prod']);
    expect(well).toMatchObject({ code: 0 });
    expect(well.output).toMatch(/overall\s+✔ healthy/);

    const drifted = await callboard([
      'status',
      'static-site',
      'production',
      'infrastructure',
    ]);
    expect(drifted).toMatchObject({ code: 1 });
    expect(drifted.output).toContain('differs from its template');

    const down = await callboard([
      'status',
      'ec2-manager-api',
      'prod',
      '--output',
      'json',
    ]);
    expect(down).toMatchObject({ code: 2 });
    expect(JSON.parse(down.output)).toMatchObject({
      entityRef: 'component:default/ec2-manager-api',
      environment: 'prod',
      status: 'unhealthy',
    });

    const unknown = await callboard(['status', 'ec2-manager-docs', 'prod']);
    expect(unknown).toMatchObject({ code: 3 });
    expect(unknown.output).toContain('callboard.io/cloudformation-stacks');
  });

  test('tells its user’s faults, silence and refusal apart', async () => {
    expect(
      await callboard(['status', 'ec2-manager-api', 'mars']),
    ).toMatchObject({
      code: 64,
      errors: expect.stringContaining('dev, staging, prod'),
    });
    expect(
      await callboard(['status', 'ec2-manager-api', 'prod'], {
        CALLBOARD_URL: 'http://127.0.0.1:9',
      }),
    ).toMatchObject({ code: 69 });
    expect(
      await callboard(['status', 'ec2-manager-api', 'prod'], {
        CALLBOARD_TOKEN: 'nobody',
      }),
    ).toMatchObject({ code: 77 });
  });

  test('holds a pipeline until the environment is healthy', async () => {
    await sandbox.playScene('endpoint-fails', {
      service: 'vocavision-api',
      environment: 'staging',
    });
    await expect
      .poll(
        async () =>
          (
            await callboard(['status', 'vocavision-api', 'staging'])
          ).code,
        { timeout: 90_000, intervals: [3_000] },
      )
      .toBe(2);
    const held = callboard([
      ...['status', 'vocavision-api', 'staging'],
      ...['--run', '--wait', '2m', '--interval', '2s'],
    ]);
    await sandbox.playScene('endpoint-recovers', {
      service: 'vocavision-api',
      environment: 'staging',
    });
    expect(await held).toMatchObject({
      code: 0,
      errors: expect.stringContaining('staging is unhealthy; waiting'),
    });
  });

  test('prints what is live where', async () => {
    const { code, output } = await callboard([
      'deployments',
      'ec2-manager-api',
    ]);
    expect(code).toBe(0);
    expect(output).toMatch(/prod\s+✔ live\s+v1\./);
  });
});
