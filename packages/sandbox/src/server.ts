import { createServer, type Server } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import express from 'express';
import { createAwsRouter } from './aws/createAwsRouter';
import { SandboxClock } from './clock/SandboxClock';
import { createControlRouter } from './control/createControlRouter';
import { Faults } from './control/Faults';
import { RequestLog } from './control/RequestLog';
import { createGitHubRouter } from './github/createGitHubRouter';
import { Links } from './github/Links';
import {
  RateLimits,
  type RateLimitResource,
} from './github/protocol/RateLimits';
import {
  WebhookSender,
  type WebhookTarget,
} from './github/webhooks/WebhookSender';
import { CertificateAuthority } from './http-targets/CertificateAuthority';
import { HttpTargets } from './http-targets/HttpTargets';
import { TargetServer } from './http-targets/TargetServer';
import { Life } from './life/Life';
import { createPagerDutyRouter } from './pagerduty/createPagerDutyRouter';
import { addScale } from './scale/addScale';
import type { ScaleOptions } from './scale/scaleNames';
import type { Stage } from './scenes/Scene';
import { SceneError } from './scenes/SceneError';
import { createDemonstration } from './world/createDemonstration';
import { Delivery } from './world/Delivery';
import type { World } from './world/World';

export interface SandboxOptions {
  /** 0 takes a free one. */
  port?: number;
  clock?: SandboxClock;
  /** Same seed and same start: same world. */
  seed?: string;
  /** Where webhooks go; none are sent where absent. */
  webhook?: WebhookTarget;
  /** Mean time between two deployments that happen of themselves; 0 for none. */
  lifeEveryMinutes?: number;
  scale?: ScaleOptions;
  /** Folder of the demonstration's repositories. */
  repositoriesFolder?: string;
  rateLimits?: Partial<Record<RateLimitResource, number>>;
  /** Where the services' own hosts answer, https and http alike; nowhere where absent, 0 takes a free one. */
  httpsPort?: number;
  /** Where to write what clients of these hosts have to trust. */
  caFile?: string;
}

export interface Sandbox {
  /** Listens and lets time deliver webhooks. Rejects where the port is taken. */
  start(): Promise<{
    url: string;
    /** Present where the services' own hosts answer. */
    targets?: { port: number; caPem: string };
  }>;
  stop(): Promise<void>;
  /** Plans what came due and delivers its webhooks. */
  catchUp(): Promise<void>;
  readonly clock: SandboxClock;
  readonly world: World;
  readonly requests: RequestLog;
  readonly faults: Faults;
}

// The sandbox runs from its sources only, beside the examples.
// eslint-disable-next-line no-restricted-syntax
const REPOSITORIES = resolve(__dirname, '../../../examples/repositories');
const PUMP_EVERY = 250;

/** A local cloud: GitHub, AWS, PagerDuty and a control endpoint on one loopback port. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const clock = options.clock ?? new SandboxClock();
  const requests = new RequestLog();
  const faults = new Faults();
  let port = options.port ?? 7100;
  const host = () => `localhost:${port}`;
  const links = new Links(() => `http://${host()}`);
  const { world, deliveries } = createDemonstration({
    start: clock.start,
    seed: options.seed ?? 'callboard',
    repositoriesFolder: options.repositoriesFolder ?? REPOSITORIES,
    host,
  });
  if (options.scale) {
    addScale(world, options.scale, host);
  }
  const life = new Life(world, deliveries, options.lifeEveryMinutes ?? 0);
  const sender = new WebhookSender(world.schedule, links, options.webhook);
  const catchUp = () => {
    const now = clock.now();
    life.planUntil(now);
    return sender.pump(now);
  };
  const stage = (): Stage => ({
    world,
    now: clock.now(),
    service: name => {
      const service = world.service(name);
      if (!service) {
        const known = [...world.services.keys()].join(', ');
        throw new SceneError(`There is no service ${name}; there are ${known}`);
      }
      const { repository } = service;
      const delivery =
        deliveries.get(repository.fullName) ??
        new Delivery(world, repository, [world.accounts.get('hubot')], 1, 4, 1);
      deliveries.set(repository.fullName, delivery);
      return { service, delivery };
    },
  });

  const app = express();
  app.disable('etag');
  app.disable('x-powered-by');
  app.use((_request, _response, next) => {
    life.planUntil(clock.now());
    next();
  });
  app.use(
    '/_control',
    createControlRouter({
      clock,
      requests,
      faults,
      stage,
      catchUp,
      webhooks: () => sender.counters,
    }),
  );
  app.use(
    '/aws',
    createAwsRouter({ world: world.aws, clock, requests, faults }),
  );
  app.use(
    '/pagerduty',
    createPagerDutyRouter({
      world: world.pagerDuty,
      clock,
      requests,
      faults,
      base: () => `${links.web}/pagerduty`,
    }),
  );
  app.use(
    createGitHubRouter({
      world,
      clock,
      links,
      requests,
      faults,
      rateLimits: new RateLimits(clock, options.rateLimits),
    }),
  );

  let targetServer: TargetServer | undefined;
  const startTargets = async (httpsPort: number) => {
    const authority = await CertificateAuthority.create();
    const targets = new HttpTargets(world);
    const context = { world, clock, requests, faults, targets };
    targetServer = new TargetServer(context, authority);
    const { pem } = authority;
    if (options.caFile) {
      await mkdir(dirname(options.caFile), { recursive: true });
      await writeFile(options.caFile, pem);
    }
    return { port: await targetServer.start(httpsPort), caPem: pem };
  };

  let server: Server | undefined;
  let pump: NodeJS.Timeout | undefined;
  return {
    clock,
    world,
    requests,
    faults,
    catchUp,
    async start() {
      const { httpsPort } = options;
      const targets =
        httpsPort === undefined ? undefined : await startTargets(httpsPort);
      server = await listen(createServer(app), port);
      port = (server.address() as AddressInfo).port;
      pump = setInterval(catchUp, PUMP_EVERY);
      return { url: links.web, targets };
    },
    async stop() {
      clearInterval(pump);
      const closing = server;
      server = undefined;
      await targetServer?.stop();
      await new Promise<void>(done => {
        if (!closing) {
          done();
          return;
        }
        closing.close(() => done());
        closing.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done(server);
    });
  });
}
