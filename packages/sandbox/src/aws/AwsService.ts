import type { IncomingHttpHeaders } from 'http';
import type { AwsError } from './AwsError';
import type { AwsWorld } from './AwsWorld';
import type { Caller } from './credentials';

/** A request as it came in, after its caller is known. */
export interface AwsRequest {
  method: string;
  /** Below the endpoint, beginning with a slash, with the query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface AwsResponse {
  status: number;
  contentType: string;
  body: string;
}

/** What an operation knows besides its input. */
export interface AwsCall {
  world: AwsWorld;
  caller: Caller;
  /** Account of the caller and region of the request's signature. */
  place: { accountId: string; region: string };
  /** Sandbox time, in milliseconds since the epoch. */
  now: number;
  /** The real time, by which clients judge whether their credentials are fresh. */
  realNow: number;
}

/** Input parameters by name, unchecked, as the protocol reads them. */
export type AwsInput = Record<string, unknown>;

/**
 * Answers one API action.
 *
 * @throws AwsError for whatever the real service would refuse.
 */
export type AwsOperation = (input: AwsInput, call: AwsCall) => object;

/** A wire protocol: `Query` with XML, JSON 1.0, REST and so on. */
export interface AwsProtocol {
  /** @throws AwsError when the request cannot be understood. */
  parse(request: AwsRequest): { action: string; input: AwsInput };
  success(action: string, output: object, requestId: string): AwsResponse;
  failure(error: AwsError, requestId: string): AwsResponse;
}

/** One AWS service: how it speaks and what it can do. */
export interface AwsService {
  protocol: AwsProtocol;
  /** By the name of the action, for example `DescribeStacks`. */
  operations: Record<string, AwsOperation>;
}
