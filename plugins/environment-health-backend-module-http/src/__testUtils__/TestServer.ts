import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server on loopback that remembers what it was asked. */
export class TestServer {
  private constructor(
    private readonly server: Server,
    readonly requests: string[],
    readonly headers: Record<string, unknown>[],
  ) {}

  /** @param leaf - speaks https with this certificate, http without one */
  static async start(
    answer: RequestListener,
    leaf?: { key: string; cert: string },
  ): Promise<TestServer> {
    const requests: string[] = [];
    const headers: Record<string, unknown>[] = [];
    const listener: RequestListener = (request, response) => {
      requests.push(`${request.method} ${request.headers.host}${request.url}`);
      headers.push(request.headers);
      answer(request, response);
    };
    const server: Server = leaf
      ? createHttps(leaf, listener)
      : createServer(listener);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TestServer(server, requests, headers);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
