import { json, Router, type ErrorRequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { SandboxClock } from '../clock/SandboxClock';
import type { WebhookCounters } from '../github/webhooks/WebhookSender';
import { scenes, playScene } from '../scenes/playScene';
import type { Stage } from '../scenes/Scene';
import { SceneError } from '../scenes/SceneError';
import type { Faults, Fault } from './Faults';
import type { RequestLog } from './RequestLog';

export interface ControlOptions {
  clock: SandboxClock;
  requests: RequestLog;
  faults: Faults;
  webhooks: () => WebhookCounters;
  stage: () => Stage;
  /** Plans what comes due and delivers its webhooks; resolves when that is done. */
  catchUp: () => Promise<void>;
}

const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const isAskers = error instanceof SceneError || error instanceof RangeError;
  response.status(isAskers ? 400 : 500);
  response.json({ error: (error as Error).message });
};

/** What tests, and curious people, steer the sandbox with. */
export function createControlRouter(options: ControlOptions): Router {
  const { clock, requests, faults, catchUp } = options;
  const router = PromiseRouter();
  router.use(json());

  router.get('/', (_request, response) => {
    response.json({
      now: new Date(clock.now()).toISOString(),
      start: new Date(clock.start).toISOString(),
      scenes: scenes.map(({ name, description, parameters }) => ({
        name,
        description,
        parameters: z.toJSONSchema(parameters, { io: 'input' }),
      })),
      faults: faults.list(),
      requests: requests.read(),
      webhooks: options.webhooks(),
    });
  });

  router.post('/clock', async (request, response) => {
    clock.advance(Number(request.body?.advanceSeconds) * 1000);
    await catchUp();
    response.json({ now: new Date(clock.now()).toISOString() });
  });

  router.post('/scenes/:name', async (request, response) => {
    await catchUp();
    const result = playScene(
      options.stage(),
      request.params.name,
      request.body,
    );
    await catchUp();
    response.json(result);
  });

  router.post('/faults', (request, response) => {
    faults.add(request.body as Fault);
    response.status(201);
    response.json(faults.list());
  });

  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204);
    response.end();
  });

  router.get('/requests', (_request, response) => {
    response.json(requests.read());
  });

  router.delete('/requests', (_request, response) => {
    requests.reset();
    response.status(204);
    response.end();
  });

  router.use(answerErrors);
  return router;
}
