import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a family's backend answers: a body, or the status of an error. */
type Answer = object | number;

/** The other families' backends, on loopback; those that say nothing are not installed. */
export class LoopbackFamilies {
  /** By the end of the path, such as `environment-health/v1/portfolio`. */
  readonly answers = new Map<string, Answer>();
  readonly asked: { url: string; authorization?: string }[] = [];
  readonly #server: Server;

  static async start(): Promise<LoopbackFamilies> {
    const families = new LoopbackFamilies();
    families.#server.listen(0, '127.0.0.1');
    await once(families.#server, 'listening');
    return families;
  }

  private constructor() {
    this.#server = createServer((req, res) => {
      const url = req.url!.slice('/api/'.length);
      this.asked.push({ url, authorization: req.headers.authorization });
      const answer = this.answers.get(url.split('?')[0]) ?? 404;
      res.setHeader('content-type', 'application/json');
      if (typeof answer === 'number') {
        res.statusCode = answer;
        res.end(JSON.stringify({ error: { name: 'Error', message: 'No' } }));
      } else {
        res.end(JSON.stringify(answer));
      }
    });
  }

  readonly discovery = {
    getBaseUrl: async (pluginId: string) => {
      const { port } = this.#server.address() as AddressInfo;
      return `http://127.0.0.1:${port}/api/${pluginId}`;
    },
    getExternalBaseUrl: async (pluginId: string) =>
      this.discovery.getBaseUrl(pluginId),
  };

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
