import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verify } from '@octokit/webhooks-methods';
import { GitHubContract } from '../../__testUtils__/githubContract';
import {
  startTestSandbox,
  type TestSandbox,
} from '../../__testUtils__/startTestSandbox';

const SECRET = 'sandbox';

interface Delivery {
  event: string;
  action?: string;
  signature: string;
  text: string;
  body: Record<string, any>;
}

describe('webhooks', () => {
  let receiver: Server;
  let received: Delivery[];
  let status: number;
  let sandbox: TestSandbox;

  beforeEach(async () => {
    received = [];
    status = 202;
    receiver = createServer((request, response) => {
      let text = '';
      request.on('data', chunk => {
        text += chunk;
      });
      request.on('end', () => {
        const body = JSON.parse(text);
        received.push({
          event: String(request.headers['x-github-event']),
          action: body.action,
          signature: String(request.headers['x-hub-signature-256']),
          text,
          body,
        });
        response.statusCode = status;
        response.end();
      });
    });
    await new Promise<void>(done => {
      receiver.listen(0, '127.0.0.1', done);
    });
    const { port } = receiver.address() as AddressInfo;
    sandbox = await startTestSandbox({
      webhook: { url: `http://127.0.0.1:${port}/hook`, secret: SECRET },
    });
  });

  afterEach(async () => {
    await sandbox.stop();
    receiver.closeAllConnections();
    await new Promise(done => {
      receiver.close(done);
    });
  });

  const play = (name: string, parameters: object) =>
    sandbox.control('POST', `/scenes/${name}`, parameters);
  const advance = (advanceSeconds: number) =>
    sandbox.control('POST', '/clock', { advanceSeconds });
  const names = () =>
    received.map(({ event, action }) =>
      action ? `${event}.${action}` : event,
    );

  it('tells a deployment in the order in which it happens, each fact once', async () => {
    await play('deployment-succeeds', {
      service: 'static-site',
      environment: 'dev',
    });
    const atOnce = received.length;
    await advance(30);
    await advance(3600);
    await advance(3600);
    expect(atOnce).toBe(2);
    expect(names().slice(0, 4)).toEqual([
      'push',
      'workflow_run.requested',
      'workflow_run.in_progress',
      'workflow_job.queued',
    ]);
    expect(names().at(-1)).toBe('workflow_run.completed');
    const states = received
      .filter(({ event }) => event === 'deployment_status')
      .map(({ body }) => body.deployment_status.state);
    expect(states).toEqual(['queued', 'in_progress', 'success', 'inactive']);
    expect(new Set(received.map(({ text }) => text)).size).toBe(
      received.length,
    );
  });

  it('signs every body with the secret', async () => {
    await play('deployment-succeeds', {
      service: 'vocavision-web',
      environment: 'staging',
    });
    await advance(600);
    expect(received.length).toBeGreaterThan(3);
    for (const { text, signature } of received) {
      expect(await verify(SECRET, text, signature)).toBe(true);
      expect(await verify('another', text, signature)).toBe(false);
    }
  });

  it('keeps every payload to GitHub’s contract', async () => {
    const contract = new GitHubContract();
    await play('approval-waits', { service: 'ec2-manager-api' });
    await advance(600);
    await play('approve', { service: 'ec2-manager-api' });
    await advance(600);
    await play('deployment-fails', {
      service: 'ec2-manager-api',
      environment: 'dev',
      job: 'cdk-synth',
    });
    await play('hotfix', { service: 'vocavision-api' });
    await play('runbook-changes', {});
    await sandbox.api(
      '/repos/callboard-demo/ec2-manager/actions/workflows/rollback.yml/dispatches',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ref: 'main', inputs: { environment: 'prod' } }),
      },
    );
    await advance(600);
    expect([...new Set(names())].sort()).toEqual([
      'deployment.created',
      'deployment_review.approved',
      'deployment_review.requested',
      'deployment_status.created',
      'push',
      'workflow_job.completed',
      'workflow_job.in_progress',
      'workflow_job.queued',
      'workflow_job.waiting',
      'workflow_run.completed',
      'workflow_run.in_progress',
      'workflow_run.requested',
    ]);
    const problems = received.flatMap(({ event, action, body }) => {
      const schema = ['webhook', event, action]
        .filter(Boolean)
        .join('-')
        .replace(/_/g, '-');
      return contract
        .checkSchema(schema, body)
        .map(problem => `${schema} ${problem}`);
    });
    expect([...new Set(problems)]).toEqual([]);
  });

  it('counts deliveries that fail and goes on', async () => {
    status = 500;
    await play('deployment-succeeds', {
      service: 'static-site',
      environment: 'dev',
    });
    status = 200;
    await advance(3600);
    const { webhooks } = await (await sandbox.control('GET', '/')).json();
    expect(webhooks).toMatchObject({
      failed: 2,
      lastFailure: expect.stringContaining('answered 500'),
    });
    expect(webhooks.delivered).toBe(received.length - 2);
  });
});
