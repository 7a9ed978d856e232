import type { Commit } from '../model';
import type { Repository } from '../Repository';

/** What a commit did to a file that it touches. */
export function touchOf(
  repository: Repository,
  commit: Commit,
  path: string,
): 'added' | 'modified' | 'removed' {
  if (!commit.edits.some(edit => edit.path === path)) {
    return 'modified';
  }
  if (!repository.filesAt(commit).entry(path)) {
    return 'removed';
  }
  const parent = repository.commits.get(commit.parents[0]);
  const existed = parent && repository.filesAt(parent).entry(path);
  return existed ? 'modified' : 'added';
}
