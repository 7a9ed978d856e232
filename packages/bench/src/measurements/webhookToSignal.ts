import { createHmac, randomUUID } from 'node:crypto';
import type { Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import { SignalListener } from '../portal/SignalListener';
import { percentile } from '../report/percentile';
import type { Row } from '../report/Row';
import { deploymentStatusDelivery } from './deploymentStatusDelivery';

/** Services that are deployed to; each delivers twice. */
const SERVICES = 40;
const MOST_MS = 300;
const LONGEST_SECONDS = 30;
/** Out of the way of the ids that the sandbox gives. */
const FIRST_ID = 8_000_000_000;
const ENVIRONMENT = 'prod';

/**
 * Deploys to services one after the other, and times each delivery from before
 * it is sent until an open page would learn of it.
 */
export async function measureWebhooks(
  bench: Bench,
  portal: Portal,
): Promise<Row[]> {
  const { client } = portal;
  const names = (await client.componentNames()).slice(0, SERVICES);
  const listener = await SignalListener.connect(
    client.baseUrl,
    await client.token(),
  );
  const samples: number[] = [];
  try {
    for (const [index, name] of names.entries()) {
      const createdAt = new Date();
      const sha = await liveCommit(portal, name);
      for (const state of ['in_progress', 'success'] as const) {
        const body = JSON.stringify(
          deploymentStatusDelivery({
            ...{ url: bench.sandbox.url, owner: 'scale', name, sha, state },
            ...{ environment: ENVIRONMENT, createdAt, at: new Date() },
            id: FIRST_ID + index,
          }),
        );
        const channel = `deployments:component:default/${name}`;
        listener.subscribe(channel);
        const signalled = listener.next(channel, LONGEST_SECONDS);
        const sentAt = performance.now();
        await deliver(client.baseUrl, bench.webhookSecret, body);
        samples.push((await signalled) - sentAt);
        listener.unsubscribe(channel);
      }
    }
  } finally {
    listener.close();
  }
  const p95 = percentile(samples, 0.95);
  return [
    {
      metric: `webhook received → signal sent, p95 of ${samples.length}`,
      value: `${Math.round(p95)} ms (p50 ${Math.round(
        percentile(samples, 0.5),
      )} ms)`,
      target: `≤ ${MOST_MS} ms`,
      ok: p95 <= MOST_MS,
    },
  ];
}

async function liveCommit(portal: Portal, name: string): Promise<string> {
  const board = await portal.client.get(
    `/api/deployments/v1/entities/component/default/${name}/board`,
  );
  const shown = board.environments?.find(
    (one: any) => one.environment.name === ENVIRONMENT,
  );
  const commit = shown?.live?.version.commit;
  if (!commit) {
    throw new Error(`Nothing is live in ${ENVIRONMENT} of ${name}`);
  }
  return commit;
}

async function deliver(
  baseUrl: string,
  secret: string,
  body: string,
): Promise<void> {
  const digest = createHmac('sha256', secret).update(body).digest('hex');
  const response = await fetch(`${baseUrl}/api/events/http/github`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-GitHub-Event': 'deployment_status',
      'X-GitHub-Delivery': randomUUID(),
      'X-Hub-Signature-256': `sha256=${digest}`,
    },
    body,
  });
  if (!response.ok) {
    throw new Error(
      `The portal answered a delivery with ${
        response.status
      }: ${await response.text()}`,
    );
  }
}
