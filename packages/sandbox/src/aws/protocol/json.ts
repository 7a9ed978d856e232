import { AwsError } from '../AwsError';
import type { AwsInput, AwsProtocol, AwsResponse } from '../AwsService';

/**
 * AWS's JSON protocols, 1.0 and 1.1: the action in a header, JSON both ways.
 * Dates in outputs go out as seconds since the epoch, as both versions want them.
 */
export function jsonProtocol(version: '1.0' | '1.1'): AwsProtocol {
  const contentType = `application/x-amz-json-${version}`;
  const respond = (status: number, body: object): AwsResponse => ({
    status,
    contentType,
    body: toJson(body),
  });
  return {
    parse({ headers, body }) {
      const target = String(headers['x-amz-target'] ?? '');
      const action = target.slice(target.lastIndexOf('.') + 1);
      if (!action) {
        throw new AwsError(
          'UnknownOperationException',
          'The request names no X-Amz-Target.',
        );
      }
      return { action, input: parseInput(body) };
    },
    success: (_action, output) => respond(200, output),
    failure: ({ code, message, status }) =>
      respond(status, { __type: code, message }),
  };
}

/** Outputs as JSON; a date becomes seconds since the epoch. */
export function toJson(output: object): string {
  return JSON.stringify(output, function replace(key, value) {
    const original = (this as Record<string, unknown>)[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
  });
}

export function parseInput(body: Buffer): AwsInput {
  if (body.length === 0) {
    return {};
  }
  try {
    const input: unknown = JSON.parse(body.toString('utf8'));
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
      return input as AwsInput;
    }
  } catch {
    // Told below, as for JSON that is no structure.
  }
  throw new AwsError(
    'SerializationException',
    'The body is no JSON structure.',
  );
}
