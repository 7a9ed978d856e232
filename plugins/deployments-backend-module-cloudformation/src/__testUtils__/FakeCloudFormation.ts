import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

type Xml =
  | string
  | number
  | boolean
  | undefined
  | Xml[]
  | { [tag: string]: Xml };

/** A stack with what the module may ask about it, in CloudFormation's words. */
export interface FakeStack {
  place: AwsPlace;
  name: string;
  id: string;
  fields: { [tag: string]: Xml };
  tags: Record<string, string>;
  /** Newest first. */
  events: { [tag: string]: Xml }[];
  changeSets: { [tag: string]: Xml }[];
  drifts: { [tag: string]: Xml }[];
}

/** One request that reached the server. */
export interface FakeCall {
  place: string;
  action: string;
  stack?: string;
  page: number;
}

/**
 * CloudFormation on a loopback port, as far as this module calls it: Query
 * requests in, XML answers out, the account taken from the access key.
 */
export class FakeCloudFormation {
  readonly calls: FakeCall[] = [];
  readonly stacks: FakeStack[] = [];
  /** By `place action`, `place *`, or `place action stack name`. */
  readonly faults = new Map<
    string,
    { status: number; code: string; message?: string }
  >();
  pageSize = 100;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeCloudFormation> {
    const server = createServer();
    const fake = new FakeCloudFormation(server);
    server.on('request', async (request, response) => {
      const { status, body } = fake.answer(request, await readBody(request));
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    return fake;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  /** Clients that talk to this server and do not retry. */
  clients(places: AwsPlace[]): AwsClientsService {
    const { port } = this.server.address() as AddressInfo;
    return {
      getClient: async (ClientClass, { accountId, region }) =>
        new ClientClass({
          region,
          endpoint: `http://127.0.0.1:${port}`,
          credentials: async () => ({
            accessKeyId: `TEST${accountId}`,
            secretAccessKey: 'test',
          }),
          maxAttempts: 1,
          retryMode: 'standard',
          customUserAgent: 'test',
          requestHandler: {
            connectionTimeout: 1_000,
            requestTimeout: 5_000,
            throwOnRequestTimeout: true,
          },
        }),
      places: () => places,
      consoleUrl: (place, path) =>
        `https://console.test/${place.accountId}/${place.region}${path}`,
    };
  }

  /** Calls as short texts, `action` or `action stack`, in the order they came. */
  callTexts(): string[] {
    return this.calls.map(({ action, stack }) =>
      stack ? `${action} ${stack}` : action,
    );
  }

  private answer(request: IncomingMessage, body: string) {
    const query = new URLSearchParams(body);
    const [, accountId, region] =
      /Credential=TEST(\d{12})\/\d+\/([\w-]+)\//.exec(
        request.headers.authorization ?? '',
      )!;
    const place = `${accountId}/${region}`;
    const action = query.get('Action')!;
    const asked = query.get('StackName') ?? undefined;
    const stack = this.stacks.find(
      one =>
        `${one.place.accountId}/${one.place.region}` === place &&
        (one.id === asked || one.name === asked),
    );
    const page = Number(query.get('NextToken') ?? 0);
    this.calls.push({ place, action, stack: stack?.name, page });

    const fault =
      this.faults.get(`${place} ${action} ${stack?.name}`) ??
      this.faults.get(`${place} ${action}`) ??
      this.faults.get(`${place} *`);
    if (fault) return failure(fault.status, fault.code, fault.message);
    if (asked && !stack) {
      const message = `Stack with id ${asked} does not exist`;
      return failure(400, 'ValidationError', message);
    }
    return success(action, this.result(action, place, stack, page));
  }

  private result(
    action: string,
    place: string,
    stack: FakeStack | undefined,
    page: number,
  ): Xml {
    switch (action) {
      case 'DescribeStacks': {
        const listed = this.stacks.filter(
          one =>
            `${one.place.accountId}/${one.place.region}` === place &&
            one.fields.StackStatus !== 'DELETE_COMPLETE',
        );
        return this.paged(
          'Stacks',
          (stack ? [stack] : listed).map(describe),
          page,
        );
      }
      case 'DescribeStackEvents':
        return this.paged('StackEvents', stack!.events, page);
      case 'ListChangeSets':
        return this.paged('Summaries', stack!.changeSets, page);
      case 'DescribeStackResourceDrifts':
        return this.paged('StackResourceDrifts', stack!.drifts, page);
      case 'DetectStackDrift':
        return { StackDriftDetectionId: 'detection' };
      default:
        throw new Error(`Nobody expects ${action}`);
    }
  }

  private paged(tag: string, items: Xml[], page: number): Xml {
    const end = (page + 1) * this.pageSize;
    return {
      [tag]: items.slice(page * this.pageSize, end),
      NextToken: end < items.length ? String(page + 1) : undefined,
    };
  }
}

function describe(stack: FakeStack): Xml {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ...stack.fields,
    Tags: Object.entries(stack.tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

function success(action: string, result: Xml) {
  return {
    status: 200,
    body: toXml({
      [`${action}Response`]: {
        [`${action}Result`]: result,
        ResponseMetadata: { RequestId: 'request' },
      },
    }),
  };
}

function failure(status: number, code: string, message = code) {
  return {
    status,
    body: toXml({
      ErrorResponse: {
        Error: { Type: 'Sender', Code: code, Message: message },
        RequestId: 'request',
      },
    }),
  };
}

function toXml(value: Xml): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) {
    return value.map(item => `<member>${toXml(item)}</member>`).join('');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([tag, item]) => `<${tag}>${toXml(item)}</${tag}>`)
      .join('');
  }
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
