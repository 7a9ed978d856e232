import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Faults } from '../control/Faults';
import type { RequestLog } from '../control/RequestLog';
import { AwsError, validationError } from './AwsError';
import type { AwsResponse, AwsService } from './AwsService';
import type { AwsWorld } from './AwsWorld';
import { authenticate, readSignature, type Signature } from './credentials';
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
  /** By signing name. */
  services?: Record<string, AwsService>;
  /** Real time, in milliseconds since the epoch; temporary credentials expire by it. */
  realNow?: () => number;
}

const GARBAGE = { status: 200, contentType: 'text/xml', body: '<Garbage><<&' };

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
  let answered = 0;

  /** Undefined where there shall be no answer. */
  function answer(
    req: Request,
    signature: Signature | undefined,
    requestId: string,
  ): AwsResponse | undefined {
    const { headers, method, url } = req;
    const caller = authenticate(signature, headers, world, realNow());
    const { region, service: name } = signature!;
    const service = own(services, name);
    if (!service) {
      throw validationError(`The sandbox has no service ${name}`);
    }
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    const { protocol, operations } = service;
    const { action, input } = protocol.parse({ method, url, headers, body });
    requests?.count('aws', `${name} ${action}`);

    const { accountId } = caller;
    const fault = faults?.take(
      'aws',
      `${accountId} ${region} ${name} ${action}`,
    );
    if (fault?.kind === 'timeout') return undefined;
    if (fault?.kind === 'garbage') return GARBAGE;
    if (fault) throw FAULT_ERRORS[fault.kind](caller, `${name}:${action}`);

    const operation = own(operations, action);
    if (!operation) {
      throw new AwsError(
        'InvalidAction',
        `Could not find operation ${action} of ${name}`,
      );
    }
    const output = operation(input, {
      world,
      caller,
      place: { accountId, region },
      now: clock.now(),
      realNow: realNow(),
    });
    return protocol.success(action, output, requestId);
  }

  const router = PromiseRouter();
  router.use(express.raw({ type: () => true, limit: '1mb' }));
  router.use(async (req, res) => {
    answered += 1;
    const requestId = uuidOf('request', answered);
    const signature = readSignature(req.headers);
    let response: AwsResponse | undefined;
    try {
      response = answer(req, signature, requestId);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { protocol } = own(services, signature?.service) ?? stsService;
      response = protocol.failure(error, requestId);
    }
    if (response) {
      const { status, contentType, body } = response;
      res
        .status(status)
        .set('x-amzn-requestid', requestId)
        .type(contentType)
        .send(body);
    }
  });
  return router;
}
