import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test answers instead of the usual. */
export interface Fault {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never answers. */
  hang?: boolean;
  /** Ends the connection without an answer. */
  reset?: boolean;
}

export interface RecordedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body?: any;
}

export interface ActionsRun {
  id: number;
  path: string;
  event: string;
  status: string;
  conclusion: string | null;
  head_branch: string;
  html_url: string;
  created_at: string;
  updated_at: string;
  actor: { login: string };
}

/** The part of GitHub's Actions that automations speak to, for one repository. */
export class LoopbackActions {
  readonly requests: RecordedRequest[] = [];
  readonly runs: ActionsRun[] = [];
  login = 'callboard[bot]';
  /** How the server takes `return_run_details`: newest, older, oldest. */
  details: 'given' | 'overlooked' | 'refused' = 'given';
  fault: (
    request: RecordedRequest,
  ) => Fault | undefined | Promise<Fault | undefined> = () => undefined;

  private constructor(private readonly server: Server, readonly host: string) {}

  static async start(): Promise<LoopbackActions> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const github = new LoopbackActions(server, `localhost:${port}`);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const text = Buffer.concat(chunks).toString();
      const recorded: RecordedRequest = {
        method: request.method!,
        path: request.url!.replace('/api/v3', ''),
        headers: request.headers,
        ...(text && { body: JSON.parse(text) }),
      };
      github.requests.push(recorded);
      const answer = (await github.fault(recorded)) ?? github.answer(recorded);
      if (answer.reset) {
        request.socket.destroy();
      } else if (!answer.hang) {
        response.writeHead(answer.status ?? 200, {
          'content-type': 'application/json; charset=utf-8',
          ...answer.headers,
        });
        response.end(answer.body ?? '');
      }
    });
    return github;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  get dispatches(): RecordedRequest[] {
    return this.requests.filter(({ path }) => path.endsWith('/dispatches'));
  }

  /** Configuration by which the plugin reaches it. */
  get integration() {
    return {
      host: this.host,
      apiBaseUrl: `http://${this.host}/api/v3`,
      token: 'of-a-test',
    };
  }

  addRun(options: Partial<ActionsRun> = {}): ActionsRun {
    const id = 100 + this.runs.length;
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const run: ActionsRun = {
      id,
      path: '.github/workflows/rollback.yml',
      event: 'workflow_dispatch',
      status: 'queued',
      conclusion: null,
      head_branch: 'main',
      html_url: `http://${this.host}/acme/api/actions/runs/${id}`,
      created_at: now,
      updated_at: now,
      actor: { login: this.login },
      ...options,
    };
    this.runs.push(run);
    return run;
  }

  /** What the host delivers of a run to those who listen. */
  delivery(run: ActionsRun) {
    return {
      action: run.status,
      repository: {
        name: 'api',
        html_url: `http://${this.host}/acme/api`,
        owner: { login: 'acme' },
      },
      workflow_run: run,
    };
  }

  private answer({ method, path, body }: RecordedRequest): Fault {
    const json = (value: unknown, status = 200): Fault => ({
      status,
      body: JSON.stringify(value),
    });
    if (path === '/api/graphql') {
      return json({ data: { viewer: { login: this.login } } });
    }
    if (method === 'POST' && path.endsWith('/dispatches')) {
      if (this.details === 'refused' && 'return_run_details' in body) {
        return json(
          { message: 'Invalid request. "return_run_details" is not permitted' },
          400,
        );
      }
      const run = this.addRun({ head_branch: body.ref });
      return this.details === 'given'
        ? json({
            workflow_run_id: run.id,
            run_url: `http://${this.host}/api/v3/repos/acme/api/actions/runs/${run.id}`,
            html_url: run.html_url,
          })
        : { status: 204 };
    }
    const id = /\/actions\/runs\/(\d+)$/.exec(path)?.[1];
    if (id) {
      const run = this.runs.find(one => String(one.id) === id);
      return run ? json(run) : json({ message: 'Not Found' }, 404);
    }
    if (/\/actions\/workflows\/[\w.-]+\/runs\?/.test(path)) {
      return json({
        total_count: this.runs.length,
        workflow_runs: this.runs,
      });
    }
    return /^\/repos\/[^/]+\/[^/]+$/.test(path)
      ? json({ default_branch: 'trunk' })
      : json({ message: 'Not Found' }, 404);
  }
}
