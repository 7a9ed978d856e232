import express, { Router, type Request, type Response } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Faults } from '../control/Faults';
import type { RequestLog } from '../control/RequestLog';
import { AwsError, validationError } from './AwsError';
import type { AwsService } from './AwsService';
import type { AwsWorld } from './AwsWorld';
import { authenticate, readSignature } from './credentials';
import { FAULT_ERRORS } from './faultAnswers';
import { services as allServices } from './services';
import { stsService } from './sts/stsService';
import { uuidOf } from './world/ids';

export interface AwsRouterOptions {
  world: AwsWorld;
  /** Sandbox time, in milliseconds since the epoch. */
  clock: { now(): number };
  requests?: Pick<RequestLog, 'count'>;
  /** Asked before every answer, with `account region service action`. */
  faults?: Pick<Faults, 'take'>;
  services?: Record<string, AwsService>;
  /** Real time, in milliseconds since the epoch; temporary credentials expire by it. */
  realNow?: () => number;
}

/** Looks up a name that came from outside. */
function own<T>(record: Record<string, T>, name = ''): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, name)
    ? record[name]
    : undefined;
}

/** An AWS endpoint for all services, accounts and regions: these are read off the request's signature. */
export function createAwsRouter(options: AwsRouterOptions): Router {
  const { world, clock, requests, faults } = options;
  const { services = allServices, realNow = Date.now } = options;
  const router = PromiseRouter();
  let answered = 0;

  router.use(express.raw({ type: () => true, limit: '1mb' }));

  router.use(async (req: Request, res: Response) => {
    const signature = readSignature(req.headers);
    const service = own(services, signature?.service) ?? stsService;
    const { protocol } = service;
    answered += 1;
    const requestId = uuidOf('request', answered);
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    res.set('x-amzn-requestid', requestId);

    const answer = () => {
      const caller = authenticate(signature, req.headers, {
        world,
        realNow: realNow(),
      });
      const { region, service: name } = signature!;
      if (!own(services, name)) {
        throw validationError(`The sandbox has no service ${name}`);
      }
      const { action, input } = protocol.parse({
        method: req.method,
        url: req.url,
        headers: req.headers,
        body,
      });
      requests?.count('aws', `${name} ${action}`);
      const place = { accountId: caller.accountId, region };
      const fault = faults?.take(
        'aws',
        `${place.accountId} ${region} ${name} ${action}`,
      );
      if (fault?.kind === 'timeout') {
        return undefined;
      }
      if (fault?.kind === 'garbage') {
        return { status: 200, contentType: 'text/xml', body: '<Garbage><<&' };
      }
      if (fault) {
        throw FAULT_ERRORS[fault.kind](caller, `${name}:${action}`);
      }
      const operation = own(service.operations, action);
      if (!operation) {
        throw new AwsError(
          'InvalidAction',
          `Could not find operation ${action} of ${name}`,
        );
      }
      const call = {
        world,
        caller,
        place,
        now: clock.now(),
        realNow: realNow(),
      };
      return protocol.success(action, operation(input, call), requestId);
    };

    let response;
    try {
      response = answer();
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      response = protocol.failure(error, requestId);
    }
    if (response) {
      res
        .status(response.status)
        .type(response.contentType)
        .send(response.body);
    }
  });
  return router;
}
