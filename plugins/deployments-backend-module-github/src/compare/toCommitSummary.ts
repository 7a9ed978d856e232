import type { CommitSummary } from '@callboard/backstage-plugin-deployments-common';
import { z } from 'zod/v4';
import { instant } from '../mapping/instants';
import { webAddress } from '../mapping/webAddress';

/** One commit of a comparison. */
export const compareCommit = z.object({
  sha: z.string(),
  html_url: z.string().nullish(),
  commit: z.object({
    message: z.string(),
    author: z
      .object({ name: z.string().nullish(), date: z.string().nullish() })
      .nullish(),
    committer: z.object({ date: z.string().nullish() }).nullish(),
  }),
});

/** How GitHub words the commits by which it merges pull requests. */
const SQUASHED = /\(#(\d+)\)$/;
const MERGED = /^Merge pull request #(\d+) /;

export function toCommitSummary(
  commit: z.infer<typeof compareCommit>,
  repositoryUrl: string,
): CommitSummary {
  const [headline, ...body] = commit.commit.message.split('\n');
  const merged = MERGED.exec(headline);
  const number = merged?.[1] ?? SQUASHED.exec(headline.trim())?.[1];
  // A merge says in its body what it is about.
  const subject = merged && body.find(line => line.trim());
  return {
    sha: commit.sha,
    message: subject?.trim() ?? headline,
    author: commit.commit.author?.name ?? undefined,
    committedAt: instant(
      commit.commit.committer?.date ?? commit.commit.author?.date,
    ),
    url: webAddress(commit.html_url),
    pullRequest: number
      ? { number: Number(number), url: `${repositoryUrl}/pull/${number}` }
      : undefined,
  };
}
