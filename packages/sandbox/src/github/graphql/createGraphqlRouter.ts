import { json, Router, type Request, type Response } from 'express';
import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import type { GitHubContext } from '../GitHubContext';
import { applyFault } from '../protocol/applyFault';
import { callerOf } from '../protocol/callerOf';
import { GitHubError } from '../protocol/GitHubError';
import { rateLimitHeaders } from '../protocol/rateLimitHeaders';
import { setHeaders } from '../protocol/sendBody';
import { tokenOf } from '../protocol/tokenOf';
import { isoInstant } from '../render/isoInstant';
import { actorNode } from './actorNode';
import { githubSchema } from './githubSchema';
import { queryCost, type QueryCost } from './queryCost';
import { repositoryNode } from './repositoryNode';

/** GitHub's GraphQL API on its own schema, with values for the types in use. */
export function createGraphqlRouter(context: GitHubContext): Router {
  const router = Router();
  router.use(json({ limit: '2mb' }));
  router.post('/', async (request, response, next) => {
    try {
      await answer(context, request, response);
    } catch (error) {
      next(error);
    }
  });
  return router;
}

async function answer(
  context: GitHubContext,
  request: Request,
  response: Response,
): Promise<void> {
  const { requests, rateLimits } = context;
  const { query, variables = {} } = request.body ?? {};
  requests.count('github', 'POST /graphql');
  if (applyFault(context, request, response, `POST /api/graphql ${query}`)) {
    return;
  }
  const token = tokenOf(request);
  if (!token) {
    throw new GitHubError(
      401,
      'This endpoint requires you to be authenticated.',
      {},
      'https://docs.github.com/graphql',
    );
  }
  const prepared = prepare(query, variables ?? {});
  if ('errors' in prepared) {
    response.json({ errors: prepared.errors.map(formatError) });
    return;
  }
  const { document, cost } = prepared;
  if (!rateLimits.spend(token, 'graphql', cost.cost)) {
    setHeaders(
      response,
      rateLimitHeaders('graphql', {
        ...rateLimits.read(token, 'graphql'),
        remaining: 0,
      }),
    );
    response.json({
      errors: [
        {
          type: 'RATE_LIMITED',
          message: 'API rate limit exceeded for this token.',
        },
      ],
    });
    return;
  }
  requests.addGraphqlPoints(cost.cost);
  const rate = rateLimits.read(token, 'graphql');
  setHeaders(response, rateLimitHeaders('graphql', rate));
  const result: ExecutionResult = await execute({
    schema: githubSchema(),
    document,
    variableValues: variables,
    rootValue: rootValue(context, token, cost),
  });
  response.json({
    data: result.data,
    ...(result.errors && { errors: result.errors.map(formatError) }),
  });
}

function prepare(
  query: unknown,
  variables: Record<string, unknown>,
): { document: DocumentNode; cost: QueryCost } | { errors: GraphQLError[] } {
  try {
    if (typeof query !== 'string') {
      throw new GraphQLError('A query attribute must be specified.');
    }
    const document = parse(query);
    const errors = validate(githubSchema(), document);
    return errors.length > 0
      ? { errors: [...errors] }
      : { document, cost: queryCost(githubSchema(), document, variables) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { errors: [error] };
    }
    throw error;
  }
}

function rootValue(
  { world, links, clock, rateLimits }: GitHubContext,
  token: string,
  { cost, nodeCount }: QueryCost,
) {
  const now = clock.now();
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = world.repository(owner, name);
      if (!repository) {
        throw new GraphQLError(
          `Could not resolve to a Repository with the name '${owner}/${name}'.`,
          { extensions: { type: 'NOT_FOUND' } },
        );
      }
      return repositoryNode(links, repository, now);
    },
    viewer: () => actorNode(links, callerOf(world, token)),
    rateLimit: () => {
      const { reset, ...rate } = rateLimits.read(token, 'graphql');
      return { ...rate, cost, nodeCount, resetAt: isoInstant(reset * 1000) };
    },
  };
}

/** GitHub writes an error's type beside its message. */
function formatError(error: GraphQLError) {
  const { type } = error.extensions;
  return {
    ...(typeof type === 'string' && { type }),
    ...(error.path && { path: error.path }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
}
