import { z } from 'zod/v4';
import type { GraphqlProblem } from '../client/graphqlErrors';
import { UnreadableAnswerError } from '../client/UnreadableAnswerError';
import { fromGraphql, graphqlDeployment } from '../mapping/fromGraphql';
import type { GithubDeployment } from '../mapping/GithubDeployment';
import { listAlias, repositoryAlias } from './deploymentsQuery';
import {
  repositoryName,
  type DeploymentList,
  type RepositoryRead,
} from './RepositoryRead';

const connection = z.object({
  nodes: z.array(graphqlDeployment.nullable()).nullish(),
  pageInfo: z.object({ hasNextPage: z.boolean() }),
});

const repositoryAnswer = z
  .object({ url: z.string() })
  .catchall(z.unknown())
  .nullish();

const rateLimit = z
  .object({ cost: z.number(), remaining: z.number(), resetAt: z.string() })
  .nullish()
  .catch(undefined);

const envelope = z.object({ rateLimit }).catchall(z.unknown());

export type RateLimit = NonNullable<z.infer<typeof rateLimit>>;

export interface AnsweredList {
  list: DeploymentList;
  deployments: GithubDeployment[];
  /** Older ones exist than were asked for. */
  hasMore: boolean;
}

/** One repository's part of an answer. */
export type RepositoryAnswer =
  | { read: RepositoryRead; url: string; lists: AnsweredList[] }
  | { read: RepositoryRead; problem: string };

/**
 * Takes an answer apart by repository; one that is missing spoils no other.
 *
 * @throws UnreadableAnswerError when it is no answer to the query at all.
 */
export function deploymentsAnswer(
  batch: RepositoryRead[],
  answer: { data: unknown; errors: GraphqlProblem[] },
  host: string,
): { repositories: RepositoryAnswer[]; rateLimit?: RateLimit } {
  const parsed = envelope.safeParse(answer.data);
  if (!parsed.success) {
    throw new UnreadableAnswerError(host, 'deployments', parsed.error);
  }
  const repositories = batch.map((read, index): RepositoryAnswer => {
    const alias = repositoryAlias(index);
    const raw = parsed.data[alias];
    if (raw === null || raw === undefined) {
      const problem = answer.errors.find(({ path }) => path?.[0] === alias);
      return { read, problem: explain(read, problem) };
    }
    return readRepository(read, raw);
  });
  return { repositories, rateLimit: parsed.data.rateLimit ?? undefined };
}

function readRepository(read: RepositoryRead, raw: unknown): RepositoryAnswer {
  const repository = repositoryAnswer.safeParse(raw);
  if (!repository.success || !repository.data) {
    return { read, problem: unreadable(read) };
  }
  const { url } = repository.data;
  const lists: AnsweredList[] = [];
  for (const [index, list] of read.lists.entries()) {
    const parsed = connection.safeParse(repository.data[listAlias(index)]);
    if (!parsed.success) {
      return { read, problem: unreadable(read) };
    }
    lists.push({
      list,
      deployments: (parsed.data.nodes ?? []).flatMap(node =>
        node ? [fromGraphql(node, url)] : [],
      ),
      hasMore: parsed.data.pageInfo.hasNextPage,
    });
  }
  return { read, url, lists };
}

function explain(
  read: RepositoryRead,
  problem: GraphqlProblem | undefined,
): string {
  const name = repositoryName(read.repository);
  const { host } = read.repository;
  switch (problem?.type) {
    case 'NOT_FOUND':
      return `${host} has no repository ${name}, or the credentials may not see it; check github.com/project-slug and which repositories the App or token reaches`;
    case 'FORBIDDEN':
      return `${host} does not allow reading deployments of ${name}; give the token or App read access to Deployments`;
    default:
      return `${host} gave no answer about ${name}; the next sweep reads again`;
  }
}

function unreadable(read: RepositoryRead): string {
  return `${read.repository.host} answered about ${repositoryName(
    read.repository,
  )} in a form that is not understood; check that its version is supported`;
}
