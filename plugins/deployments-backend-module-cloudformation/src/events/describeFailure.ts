import type { StackEventRecord } from './StackEventRecord';
import { resourceTitle } from './resourceTitle';

const longest = 320;

/** Handler error codes worth a word; the rest repeat what the message says. */
const knownCodes: Record<string, string> = {
  AccessDenied: 'access denied',
  AlreadyExists: 'already exists',
  InvalidCredentials: 'invalid credentials',
  NotFound: 'not found',
  NotStabilized: 'did not become stable in time',
  NetworkFailure: 'network failure',
  ServiceLimitExceeded: 'service limit exceeded',
  Throttling: 'throttled',
};

/** Says in one sentence what a failed event means to somebody who has not read the template. */
export function describeFailure(event: StackEventRecord): string {
  const { text, code } = readReason(event.reason ?? '');
  const what = `${resourceTitle(event)} could not be ${verb(event.status)}`;
  const why = text
    ? `: ${shorten(text)}`
    : ', and CloudFormation gives no reason';
  const known = code ? knownCodes[code] : undefined;
  const alreadySaid = !known || text.toLocaleLowerCase('en-US').includes(known);
  return `${what}${why}${alreadySaid ? '' : ` (${known})`}.`;
}

/** Takes off the wrapping that resource handlers put around a service's message. */
function readReason(reason: string): { text: string; code?: string } {
  const code = /HandlerErrorCode: (\w+)/.exec(reason)?.[1];
  const text = reason
    .replace(/\s*\(RequestToken: [^)]*\)/g, '')
    .replace(/^Resource handler returned message: "([\s\S]*)"$/, '$1')
    .replace(/\s*\(Service: [^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
  return { text, code };
}

function verb(status: string): string {
  if (status.startsWith('CREATE') || status.startsWith('ROLLBACK')) {
    return 'created';
  }
  if (status.startsWith('DELETE')) return 'deleted';
  if (status.startsWith('IMPORT')) return 'imported';
  return 'updated';
}

function shorten(text: string) {
  return text.length > longest
    ? `${text.slice(0, longest - 1).trimEnd()}…`
    : text;
}
