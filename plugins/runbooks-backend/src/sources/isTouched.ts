import { parseRepositoryUrl } from '@callboard/backstage-plugin-runbooks-common';
import { z } from 'zod';
import { fileMatcher } from './fileMatcher';
import type { PlannedTree } from './PlannedTree';

// GitHub names the files of so many commits; of more, nothing can be told.
const MOST_COMMITS = 2048;

/** Of events that tell of pushes to GitHub. */
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

/** What was pushed where. */
export type Push = z.infer<typeof payload>;

/** @returns undefined for what is no push of a branch. */
export function readPush(given: unknown): Push | undefined {
  const result = payload.safeParse(given);
  return result.success && result.data.ref.startsWith('refs/heads/')
    ? result.data
    : undefined;
}

/** Whether a push may have changed what is read of a tree. */
export function isTouched(
  { tree, globs }: Pick<PlannedTree, 'tree' | 'globs'>,
  push: Push,
): boolean {
  if (!isOfBranch(tree, push)) {
    return false;
  }
  const { commits, forced } = push;
  if (forced || !commits?.length || commits.length >= MOST_COMMITS) {
    return true;
  }
  const matches = fileMatcher(globs);
  return commits.some(({ added = [], modified = [], removed = [] }) =>
    [...added, ...modified, ...removed].some(matches),
  );
}

/** Whether something was pushed to the branch that a tree is of. */
export function isOfBranch(tree: string, { ref, repository }: Push): boolean {
  const place = parseRepositoryUrl(tree);
  // A tree without a ref is that of the default branch.
  const root = place
    ? `${new URL(tree).origin}/${place.repository}`
    : tree.replace(/\/+$/, '');
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
