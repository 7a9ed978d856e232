import { z } from 'zod/v4';
import { deploymentId } from './deploymentId';
import type { GithubDeployment } from './GithubDeployment';
import { instant, latest } from './instants';
import { runReference } from './runReference';
import { toActor } from './toActor';

const report = z.object({
  state: z.string(),
  createdAt: z.string(),
  updatedAt: z.string().nullish(),
  description: z.string().nullish(),
  logUrl: z.string().nullish(),
  environmentUrl: z.string().nullish(),
});

/** The part of GraphQL's `Deployment` that is asked for. */
export const graphqlDeployment = z.object({
  id: z.string(),
  databaseId: z.number().nullish(),
  state: z.string().nullish(),
  environment: z.string().nullish(),
  originalEnvironment: z.string().nullish(),
  description: z.string().nullish(),
  payload: z.string().nullish(),
  createdAt: z.string(),
  updatedAt: z.string(),
  commitOid: z.string(),
  commit: z
    .object({
      messageHeadline: z.string().nullish(),
      author: z
        .object({ name: z.string().nullish(), avatarUrl: z.string().nullish() })
        .nullish(),
    })
    .nullish(),
  ref: z.object({ name: z.string() }).nullish(),
  creator: z
    .object({
      login: z.string(),
      name: z.string().nullish(),
      avatarUrl: z.string().nullish(),
      url: z.string().nullish(),
    })
    .nullish(),
  latestStatus: report.nullish(),
  statuses: z.object({ nodes: z.array(report.nullable()).nullish() }).nullish(),
});

export type GraphqlDeployment = z.infer<typeof graphqlDeployment>;

const ENDS = new Set(['SUCCESS', 'FAILURE', 'ERROR']);

/** Reads what GraphQL answers about one deployment. */
export function fromGraphql(
  node: GraphqlDeployment,
  repositoryUrl: string,
): GithubDeployment {
  const reports = oldestFirst(node);
  const newest = reports.at(-1);
  const addressed = reports.findLast(({ logUrl }) => logUrl);
  const createdAt = instant(node.createdAt) ?? node.createdAt;
  return {
    id: deploymentId(node),
    repositoryUrl,
    environment: node.environment ?? node.originalEnvironment ?? '',
    state: node.state ?? newest?.state,
    createdAt,
    startedAt: at(reports.find(({ state }) => state === 'IN_PROGRESS')),
    finishedAt: at(reports.find(({ state }) => ENDS.has(state))),
    updatedAt: latest(
      createdAt,
      node.updatedAt,
      ...reports.flatMap(one => [one.createdAt, one.updatedAt]),
    ),
    commit: node.commitOid,
    ref: node.ref?.name,
    message: node.commit?.messageHeadline ?? undefined,
    author: node.commit?.author?.name ?? undefined,
    authorAvatarUrl: node.commit?.author?.avatarUrl ?? undefined,
    description: node.description ?? undefined,
    payload: node.payload ?? undefined,
    creator: toActor(node.creator),
    logUrl: addressed?.logUrl ?? undefined,
    environmentUrl:
      reports.findLast(one => one.environmentUrl)?.environmentUrl ?? undefined,
    status: newest && {
      description: newest.description || undefined,
      at: at(newest) ?? createdAt,
    },
    ...runReference(addressed?.logUrl, repositoryUrl),
  };
}

/** All statuses where they were asked for, else the newest alone. */
function oldestFirst(node: GraphqlDeployment) {
  // Newest first, which decides between two of the same second.
  const known = [node.latestStatus, ...(node.statuses?.nodes ?? [])].flatMap(
    one => (one ? [one] : []),
  );
  return known
    .map((one, position) => ({
      one,
      position,
      time: Date.parse(one.createdAt),
    }))
    .sort((a, b) => a.time - b.time || b.position - a.position)
    .map(({ one }) => one);
}

function at(one: { createdAt: string } | undefined): string | undefined {
  return instant(one?.createdAt);
}
