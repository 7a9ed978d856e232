import { parseRepositoryUrl } from '@callboard/backstage-plugin-environments-common';
import { z } from 'zod';

// GitHub names the files of so many commits; of more, nothing can be told.
const MOST_COMMITS = 2048;

/**
 * Of events that tell of pushes to GitHub.
 *
 * @public
 */
export const PUSH_TOPIC = 'github.push';

const paths = z.array(z.string()).optional();

const payload = z.object({
  ref: z.string(),
  /** The commit that the branch is at now. */
  after: z.string().optional(),
  repository: z.object({
    html_url: z.url(),
    default_branch: z.string().optional(),
  }),
  commits: z
    .array(z.object({ added: paths, modified: paths, removed: paths }))
    .optional(),
  forced: z.boolean().optional(),
});

/**
 * What was pushed where.
 *
 * @public
 */
export type Push = z.infer<typeof payload>;

/**
 * @returns undefined for what is no push of a branch.
 *
 * @public
 */
export function readPush(given: unknown): Push | undefined {
  const result = payload.safeParse(given);
  return result.success && result.data.ref.startsWith('refs/heads/')
    ? result.data
    : undefined;
}

/**
 * Whether a push may have changed some files, wherever it went.
 *
 * @param matches - given paths from the root of the repository
 *
 * @public
 */
export function mayTouch(
  { commits, forced }: Push,
  matches: (path: string) => boolean,
): boolean {
  if (forced || !commits?.length || commits.length >= MOST_COMMITS) {
    return true;
  }
  return commits.some(({ added = [], modified = [], removed = [] }) =>
    [...added, ...modified, ...removed].some(matches),
  );
}

/**
 * Whether something was pushed to the branch that a URL is of.
 *
 * @param url - of a repository, or of a folder or file in it
 *
 * @public
 */
export function isOfBranch(url: string, { ref, repository }: Push): boolean {
  const place = parseRepositoryUrl(url);
  // A tree without a ref is that of the default branch.
  const root = place
    ? `${new URL(url).origin}/${place.repository}`
    : url.replace(/\/+$/, '');
  const branch = place ? place.ref : repository.default_branch;
  return (
    isSame(root, repository.html_url) &&
    Boolean(branch) &&
    ref ===
      `refs/heads/${branch === 'HEAD' ? repository.default_branch : branch}`
  );
}

function isSame(a: string, b: string): boolean {
  return (
    a.toLocaleLowerCase('en-US') ===
    b.replace(/\/+$/, '').toLocaleLowerCase('en-US')
  );
}
