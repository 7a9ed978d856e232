import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { Comparison } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { explainGithubError } from '../client/explainGithubError';
import type { RepositoryAddress } from '../client/GithubClient';
import type { GithubClients } from '../client/GithubClients';
import { webAddress } from '../mapping/webAddress';
import { readComparison } from './readComparison';
import { toCommitSummary } from './toCommitSummary';

const COMMIT = /^[0-9a-f]{7,64}$/i;

/** Lists the commits by which two versions of a repository differ. */
export class GithubComparer {
  constructor(private readonly clients: GithubClients) {}

  /**
   * @throws InputError when a version is no commit, NotFoundError when the
   * repository does not have it, ServiceUnavailableError when the host fails.
   */
  async compare(
    target: EntityEnvironments,
    versions: { base: string; head: string },
    signal?: AbortSignal,
  ): Promise<Comparison | undefined> {
    const { repository } = target;
    if (!repository) {
      return undefined;
    }
    const { base, head } = versions;
    const unusable = [base, head].find(commit => !COMMIT.test(commit));
    if (unusable !== undefined) {
      throw new InputError(`'${unusable}' is no commit`);
    }
    try {
      const client = this.clients.get(repository);
      const ahead = await readComparison(
        client,
        repository,
        base,
        head,
        signal,
      );
      const behind =
        ahead.behind_by > 0
          ? await readComparison(client, repository, head, base, signal)
          : undefined;
      const url = webAddress(ahead.html_url);
      const repositoryUrl = url?.replace(/\/compare\/.*$/, '') ?? '';
      return {
        ahead: ahead.ahead_by,
        behind: ahead.behind_by,
        aheadCommits: ahead.commits.map(one =>
          toCommitSummary(one, repositoryUrl),
        ),
        behindCommits: (behind?.commits ?? []).map(one =>
          toCommitSummary(one, repositoryUrl),
        ),
        url,
      };
    } catch (error) {
      throw explained(error, repository, versions);
    }
  }
}

function explained(
  error: unknown,
  repository: RepositoryAddress,
  { base, head }: { base: string; head: string },
): Error {
  const names = `${repository.owner}/${repository.name}`;
  return (error as { status?: number }).status === 404
    ? new NotFoundError(
        `${names} on ${repository.host} does not have both ${base.slice(
          0,
          7,
        )} and ${head.slice(0, 7)}, or the credentials may not see it`,
      )
    : new ServiceUnavailableError(
        `Comparing versions of ${names}: ${explainGithubError(
          error,
          repository.host,
        )}`,
      );
}
