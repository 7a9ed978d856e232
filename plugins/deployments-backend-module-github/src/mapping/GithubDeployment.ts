import type { Actor } from '@callboard/backstage-plugin-deployments-common';

/** A deployment as GraphQL and the webhooks tell it alike, before it is bound to an entity. */
export interface GithubDeployment {
  id: string;
  repositoryUrl: string;
  environment: string;
  /** State by GitHub's name; absent where nobody has reported on it yet. */
  state?: string;
  createdAt: string;
  startedAt?: string;
  finishedAt?: string;
  updatedAt: string;
  commit: string;
  ref?: string;
  message?: string;
  author?: string;
  authorAvatarUrl?: string;
  description?: string;
  payload?: unknown;
  creator?: Actor;
  logUrl?: string;
  environmentUrl?: string;
  /** What the latest status says, and since when. */
  status?: { description?: string; at: string };
  runId?: string;
  jobId?: string;
}
