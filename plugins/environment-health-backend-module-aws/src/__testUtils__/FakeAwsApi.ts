import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface FakeCall {
  /** Signing name, such as `lambda`. */
  service: string;
  /** Of `X-Amz-Target` in the JSON protocols, of the form in Query; else method and path. */
  action: string;
  /** JSON body, form or query. */
  input: Record<string, any>;
  region: string;
}

export interface FakeAnswer {
  status?: number;
  /** A string goes out as it is, anything else as JSON. */
  body: unknown;
}

/** Answers that every service may give instead of its own. */
export const REFUSALS = {
  denied: (action: string): FakeAnswer => ({
    status: 403,
    body: {
      __type: 'AccessDeniedException',
      message: `User: arn:aws:sts::111111111111:assumed-role/reader is not authorized to perform: ${action}`,
    },
  }),
  throttled: (): FakeAnswer => ({
    status: 400,
    body: { __type: 'ThrottlingException', message: 'Rate exceeded' },
  }),
};

/** A loopback server that answers real SDK clients from a function and remembers their calls. */
export class FakeAwsApi {
  readonly calls: FakeCall[] = [];
  answer: (call: FakeCall) => FakeAnswer = ({ service, action }) => {
    throw new Error(`Nobody answers ${service} ${action}`);
  };
  readonly #server: Server;
  readonly #clients: { destroy?(): void }[] = [];

  static async start(): Promise<FakeAwsApi> {
    const fake = new FakeAwsApi();
    await new Promise<void>(resolve =>
      fake.#server.listen(0, '127.0.0.1', resolve),
    );
    return fake;
  }

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const call = await readCall(request);
      this.calls.push(call);
      const { status = 200, body } = this.answer(call);
      response.writeHead(status);
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  }

  /** Clients as the checks get them, without second attempts. */
  get clients(): AwsClientsService {
    const { port } = this.#server.address() as AddressInfo;
    return {
      getClient: async (ClientClass, { region }) => {
        const client = new ClientClass({
          region,
          endpoint: `http://127.0.0.1:${port}`,
          forcePathStyle: true,
          credentials: async () => ({ accessKeyId: 'A', secretAccessKey: 'S' }),
          maxAttempts: 1,
          retryMode: 'standard',
          customUserAgent: 'test',
          requestHandler: {
            connectionTimeout: 1000,
            requestTimeout: 5000,
            throwOnRequestTimeout: true,
          },
        });
        this.#clients.push(client as { destroy?(): void });
        return client;
      },
      places: () => [],
      consoleUrl: ({ accountId }, path) =>
        `https://console.example/${accountId}${path}`,
    };
  }

  async stop(): Promise<void> {
    this.#clients.forEach(client => client.destroy?.());
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

async function readCall(request: IncomingMessage): Promise<FakeCall> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://fake');
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const input = text.startsWith('{')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text || search));
  const target = String(request.headers['x-amz-target'] ?? '');
  const action =
    target.split('.').pop() || input.Action || `${request.method} ${pathname}`;
  return { service, action, input, region };
}
