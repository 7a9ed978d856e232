import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatCalendar } from '../calendars/formatCalendar';
import type { SandboxClock } from '../clock/SandboxClock';
import type { Faults } from '../control/Faults';
import type { RequestLog } from '../control/RequestLog';
import type { World } from '../world/World';
import { endpointConditionAt } from './endpointConditions';
import type { HttpTarget, HttpTargets } from './HttpTargets';
import { SECURITY_HEADERS } from './securityHeaders';

export interface TargetContext {
  world: World;
  clock: SandboxClock;
  requests: RequestLog;
  faults: Faults;
  targets: HttpTargets;
}

/** Answers one request to a host of the world, as things are with it now. */
export async function answerTarget(
  context: TargetContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, clock, requests, faults, targets } = context;
  const { host, pathname } = new URL(
    request.url ?? '/',
    `https://${request.headers.host ?? 'unknown'}`,
  );
  const name = host.split(':')[0];
  const target = targets.find(name, clock.now());
  requests.count('http', `${request.method} ${name}${pathname}`);
  const fault = faults.take('http', `${request.method} ${name}${pathname}`);
  switch (fault?.kind) {
    case undefined:
      break;
    case 'timeout':
      return; // The asker gives up first.
    case 'reset':
      request.socket.destroy();
      return;
    default:
      send(response, Number(fault?.kind), 'text/plain', 'fault\n');
      return;
  }
  if (!target) {
    send(response, 404, 'text/plain', 'Nothing has this name.\n');
    return;
  }
  if (!('encrypted' in request.socket)) {
    response.setHeader('location', `https://${name}${pathname}`);
    send(response, 301, 'text/plain', '');
    return;
  }
  const slow = endpointConditionAt(world, name, 'endpoint-slow', clock.now());
  if (slow) await sleep(slow.milliseconds);
  const missing = endpointConditionAt(
    world,
    name,
    'headers-missing',
    clock.now(),
  );
  const lacks = new Set(missing?.headers.map(each => each.toLowerCase()));
  for (const [header, value] of Object.entries(SECURITY_HEADERS)) {
    if (!lacks.has(header.toLowerCase())) response.setHeader(header, value);
  }
  const failing = endpointConditionAt(
    world,
    name,
    'endpoint-fails',
    clock.now(),
  );
  if (failing && (!failing.path || failing.path === pathname)) {
    const body = { status: 'failing', service: target.service };
    send(response, failing.status, 'application/json', JSON.stringify(body));
    return;
  }
  answerWell(world, target, pathname, response);
}

function answerWell(
  world: World,
  { host, service, environment }: HttpTarget,
  pathname: string,
  response: ServerResponse,
): void {
  const calendar = world.calendars.get(`https://${host}${pathname}`);
  if (calendar) {
    const text = formatCalendar(calendar, world.start);
    send(response, 200, 'text/calendar; charset=utf-8', text);
  } else if (pathname === '/health') {
    const body = { status: 'ok', service, environment };
    send(response, 200, 'application/json', JSON.stringify(body));
  } else if (pathname === '/') {
    const title = `${service} (${environment})`;
    send(
      response,
      200,
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>\n`,
    );
  } else {
    send(response, 404, 'text/plain', 'There is nothing here.\n');
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  response.statusCode = status;
  response.setHeader('content-type', type);
  response.end(body);
}
