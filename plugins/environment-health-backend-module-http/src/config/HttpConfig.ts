import type { ConnectRule } from '@callboard/backstage-plugin-environments-node';

/** What is expected of one endpoint. */
export interface EndpointExpectation {
  /** Statuses that are fine; any from 200 to 299 where absent. */
  expectedStatus?: number[];
  /** Whether any answer but a server error is fine, where no status is expected. */
  anyAnswer?: boolean;
  expectedBody?: string;
  /** Milliseconds. */
  latency: number;
  /** Whether its security headers are looked at. */
  headers: boolean;
}

/** An expectation, and the endpoints that it is for. */
export interface EndpointRule extends EndpointExpectation {
  /** A URL in which `*` stands for anything. */
  match: string;
  /** Whether the endpoint is left alone. */
  ignore: boolean;
}

/** The settings under `callboard.environmentHealth.http`, with their defaults. */
export interface HttpConfig {
  endpoints: EndpointRule[];
  allow: string[];
  connect: ConnectRule[];
  certificateAuthorities: string[];
  /** Milliseconds that one try may take. */
  timeout: number;
  maxBodyBytes: number;
  concurrency: number;
}
