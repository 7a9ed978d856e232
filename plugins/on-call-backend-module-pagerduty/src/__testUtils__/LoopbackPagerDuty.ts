import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** What a test answers to one request instead of the usual. */
export interface Fault {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never answers. */
  hang?: boolean;
}

type Item = { id: string; [field: string]: unknown };

/** Pages of PagerDuty's lists, which it limits to a hundred. */
function pageOf(items: unknown[], name: string, query: URLSearchParams) {
  const limit = Math.min(100, Number(query.get('limit') ?? 25));
  const offset = Number(query.get('offset') ?? 0);
  if (offset + limit > 10_000) {
    return undefined;
  }
  return {
    [name]: items.slice(offset, offset + limit),
    limit,
    offset,
    more: offset + limit < items.length,
    total: null,
  };
}

/** A PagerDuty that a test fills; it refuses what comes without a token that it gave out. */
export class LoopbackPagerDuty {
  readonly requests: RecordedRequest[] = [];
  readonly lists: Record<string, Item[]> = {
    services: [],
    escalation_policies: [],
    schedules: [],
    users: [],
    incidents: [],
  };
  onCalls: { schedule?: { id: string } | null; [field: string]: unknown }[] =
    [];
  /** Schedules of version 3; an account that has none does not know the address. */
  shiftSchedules?: Item[];
  readonly events: unknown[] = [];
  tokens = ['Token token=test-token'];
  fault: (request: RecordedRequest) => Fault | undefined = () => undefined;
  #given = 0;

  private constructor(private readonly server: Server, readonly url: string) {}

  static async start(): Promise<LoopbackPagerDuty> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const pagerDuty = new LoopbackPagerDuty(server, `http://127.0.0.1:${port}`);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const url = new URL(request.url!, pagerDuty.url);
      const recorded = {
        method: request.method!,
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      pagerDuty.requests.push(recorded);
      const fault = pagerDuty.fault(recorded);
      if (fault?.hang) {
        return;
      }
      const [status, body] = fault
        ? [fault.status ?? 200, fault.body ?? '{}']
        : pagerDuty.answer(recorded);
      response.writeHead(status, {
        'content-type': 'application/json',
        ...fault?.headers,
      });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    return pagerDuty;
  }

  /** Paths that were asked for, with their methods. */
  get asked(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private answer(request: RecordedRequest): [number, unknown] {
    const { method, path, query, headers, body } = request;
    if (path === '/oauth/token') {
      this.#given += 1;
      const token = `given-${this.#given}`;
      this.tokens = [`Bearer ${token}`];
      return [200, { access_token: token, expires_in: 3_600 }];
    }
    if (path === '/v2/enqueue') {
      this.events.push(JSON.parse(body));
      return [202, { status: 'success', message: 'Event processed' }];
    }
    if (!this.tokens.includes(headers.authorization as string)) {
      return [401, { error: { message: 'Unauthorized', code: 2006 } }];
    }
    const [, name, id, below] = path.split('/');
    if (method === 'POST' && below === 'overrides') {
      const { overrides } = JSON.parse(body);
      return [201, overrides.map(() => ({ status: 201, override: {} }))];
    }
    if (path === '/v3/schedules' && this.shiftSchedules) {
      return [200, { schedules: this.shiftSchedules }];
    }
    if (name === 'oncalls') {
      const ids = query.getAll('schedule_ids[]');
      const found = this.onCalls.filter(
        ({ schedule }) => schedule && ids.includes(schedule.id),
      );
      return [200, pageOf(found, name, query)];
    }
    const list = this.lists[name];
    if (list && id) {
      const item = list.find(one => one.id === id);
      const singular = name.replace(/ies$/, 'y').replace(/s$/, '');
      return item ? [200, { [singular]: item }] : notFound();
    }
    if (!list) {
      return notFound();
    }
    const page = pageOf(this.chosen(name, query), name, query);
    return page
      ? [200, page]
      : [400, { error: { message: 'Invalid Input Provided', code: 2001 } }];
  }

  private chosen(name: string, query: URLSearchParams): Item[] {
    const [search, key] = [query.get('query'), query.get('incident_key')];
    return this.lists[name].filter(
      item =>
        (search === null || String(item.email).includes(search)) &&
        (key === null || item.incident_key === key),
    );
  }
}

function notFound(): [number, unknown] {
  return [404, { error: { message: 'Not Found', code: 2100 } }];
}
