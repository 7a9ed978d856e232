import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = { status?: number; body?: unknown; html?: string };

/** A portal on loopback that answers what a test tells it to, the last answer for ever. */
export class TestPortal {
  /** One that stands before the first test of the describe that calls this, and until after its last. */
  static forAllTests(): TestPortal {
    const portal = new TestPortal();
    beforeAll(() => portal.#start());
    afterAll(() => portal.#stop());
    return portal;
  }

  readonly requests: { method: string; path: string; token?: string }[] = [];
  readonly #answers = new Map<string, Answer[]>();
  #server?: Server;

  async #start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      const method = request.method ?? '';
      this.requests.push({
        method,
        path,
        token: request.headers.authorization?.replace('Bearer ', ''),
      });
      const answers = this.#answers.get(`${method} ${path}`) ?? [];
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      const {
        status = 200,
        body,
        html,
      }: Answer = answer ?? {
        status: 404,
        body: { error: { name: 'NotFoundError', message: 'No such thing' } },
      };
      response.statusCode = status;
      response.setHeader(
        'content-type',
        html === undefined ? 'application/json' : 'text/html',
      );
      response.end(html ?? JSON.stringify(withStatus(status, body)));
    });
    await new Promise<void>(done => {
      this.#server!.listen(0, '127.0.0.1', done);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  answer(request: string, ...answers: Answer[]): void {
    this.#answers.set(request, answers);
  }

  async #stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(done => {
      this.#server?.close(done);
    });
  }
}

// As Backstage answers errors.
function withStatus(status: number, body: unknown): unknown {
  return status < 400
    ? body
    : {
        error: { name: 'Error', message: 'It failed' },
        ...(body as object),
        response: { statusCode: status },
      };
}
