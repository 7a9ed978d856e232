import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';

/** What a test answers to one request instead of the usual. */
export interface Fault {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never answers. */
  hang?: boolean;
}

export interface RecordedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  status: number;
  body?: { query: string; variables: Record<string, unknown> };
}

export interface DeploymentNode {
  id: string;
  databaseId?: number | null;
  environment: string;
  createdAt: string;
  [field: string]: unknown;
}

let parsedSchema: GraphQLSchema | undefined;
function schema(): GraphQLSchema {
  parsedSchema ??= buildSchema(readFileSync(schemaFile(), 'utf8'), {
    assumeValid: true,
  });
  return parsedSchema;
}

/** The package exports an ES module alone, which Jest cannot load. */
function schemaFile(): string {
  const file = 'node_modules/@octokit/graphql-schema/schema.graphql';
  const found = [process.cwd(), join(process.cwd(), '../..')]
    .map(folder => join(folder, file))
    .find(existsSync);
  if (!found) {
    throw new Error(`${file} is not installed`);
  }
  return found;
}

/**
 * A GitHub of a few repositories that holds every query to GitHub's own schema
 * and answers REST requests from a table, with ETags.
 */
export class LoopbackGithub {
  readonly requests: RecordedRequest[] = [];
  /** Deployments by `owner/name`; `null` is a repository that is not found. */
  readonly repositories = new Map<string, DeploymentNode[] | null>();
  /** Answers by path and query, below `/api/v3`. */
  readonly rest = new Map<string, unknown>();
  rateLimit = { remaining: 4999, resetAt: '2026-11-22T13:00:00Z' };
  fault: (request: RecordedRequest) => Fault | undefined = () => undefined;

  private constructor(private readonly server: Server, readonly host: string) {}

  static async start(): Promise<LoopbackGithub> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const github = new LoopbackGithub(server, `localhost:${port}`);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const text = Buffer.concat(chunks).toString();
      const recorded: RecordedRequest = {
        method: request.method!,
        path: request.url!,
        headers: request.headers,
        status: 0,
        body: text ? JSON.parse(text) : undefined,
      };
      github.requests.push(recorded);
      const answer = await github
        .answer(recorded)
        .catch(error => ({ status: 400, body: String(error) } as Fault));
      if (answer.hang) {
        return;
      }
      recorded.status = answer.status;
      response.writeHead(answer.status, {
        'content-type': 'application/json; charset=utf-8',
        ...answer.headers,
      });
      response.end(answer.body ?? '');
    });
    return github;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  get queries(): RecordedRequest[] {
    return this.requests.filter(({ path }) => path === '/api/graphql');
  }

  restRequests(part = ''): RecordedRequest[] {
    return this.requests.filter(
      ({ path }) => path.startsWith('/api/v3') && path.includes(part),
    );
  }

  private async answer(request: RecordedRequest): Promise<Fault> {
    const fault = this.fault(request);
    if (fault) {
      return fault;
    }
    if (request.path === '/api/graphql') {
      return { status: 200, body: await this.execute(request.body!) };
    }
    const path = request.path.replace('/api/v3', '');
    const known = this.rest.get(path) ?? this.rest.get(path.split('?')[0]);
    if (known === undefined) {
      return { status: 404, body: JSON.stringify({ message: 'Not Found' }) };
    }
    if (typeof known === 'string') {
      return {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: known,
      };
    }
    const body = JSON.stringify(known);
    const etag = `"${Buffer.from(body).toString('base64').slice(-40)}"`;
    return request.headers['if-none-match'] === etag
      ? { status: 304, headers: { etag } }
      : { status: 200, headers: { etag }, body };
  }

  private async execute(body: NonNullable<RecordedRequest['body']>) {
    const result = await graphql({
      schema: schema(),
      source: body.query,
      variableValues: body.variables,
      rootValue: {
        repository: (args: { owner: string; name: string }) =>
          this.repository(`${args.owner}/${args.name}`),
        rateLimit: { cost: 1, limit: 5000, ...this.rateLimit },
      },
    });
    const errors = result.errors?.map(error => ({
      type: error.extensions.type,
      message: error.message,
      path: error.path,
    }));
    return JSON.stringify({ data: result.data, ...(errors ? { errors } : {}) });
  }

  private repository(name: string) {
    const deployments = this.repositories.get(name);
    if (!deployments) {
      throw Object.assign(new Error(`Could not resolve ${name}`), {
        extensions: { type: 'NOT_FOUND' },
      });
    }
    return {
      url: `http://${this.host}/${name}`,
      deployments: (args: { first: number; environments?: string[] }) => {
        const matching = deployments
          .filter(
            ({ environment }) =>
              !args.environments || args.environments.includes(environment),
          )
          .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
        return {
          nodes: matching.slice(0, args.first),
          pageInfo: { hasNextPage: matching.length > args.first },
        };
      },
    };
  }
}
