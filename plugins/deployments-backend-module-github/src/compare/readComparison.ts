import { z } from 'zod/v4';
import type { GithubClient, RepositoryAddress } from '../client/GithubClient';
import { UnreadableAnswerError } from '../client/UnreadableAnswerError';
import { compareCommit } from './toCommitSummary';

/** The most commits that are listed; their number is known in any case. */
const MOST_COMMITS = 250;
const COMMITS_PER_PAGE = 100;

const schema = z.object({
  html_url: z.string().nullish(),
  ahead_by: z.number(),
  behind_by: z.number(),
  total_commits: z.number(),
  commits: z.array(compareCommit),
});

export type ComparisonAnswer = z.infer<typeof schema>;

/** Reads what `head` has that `base` lacks, with the newest commits first. */
export async function readComparison(
  client: GithubClient,
  repository: RepositoryAddress,
  base: string,
  head: string,
  signal?: AbortSignal,
): Promise<ComparisonAnswer> {
  const page = async (number: number): Promise<ComparisonAnswer> => {
    const { data } = await client.rest(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      {
        owner: repository.owner,
        repo: repository.name,
        basehead: `${base}...${head}`,
        per_page: COMMITS_PER_PAGE,
        page: number,
      },
      { signal },
    );
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      throw new UnreadableAnswerError(client.host, 'a comparison');
    }
    return parsed.data;
  };

  const first = await page(1);
  const pages = Math.ceil(first.total_commits / COMMITS_PER_PAGE);
  // Pages run from old to new, and so do the commits on each of them.
  const commits: ComparisonAnswer['commits'] = [];
  for (let n = pages; n > 1 && commits.length < MOST_COMMITS; n -= 1) {
    commits.push(...(await page(n)).commits.reverse());
  }
  if (commits.length < MOST_COMMITS) {
    commits.push(...first.commits.reverse());
  }
  return { ...first, commits: commits.slice(0, MOST_COMMITS) };
}
