import type { Commit } from '../model';

export interface Comparison {
  mergeBase: Commit | undefined;
  status: 'ahead' | 'behind' | 'diverged' | 'identical';
  /** In `head` and not in `base`, oldest first. */
  ahead: Commit[];
  /** In `base` and not in `head`, oldest first. */
  behind: Commit[];
}

/** A commit and everything that it descends from, newest first. */
export function ancestorsOf(
  commits: ReadonlyMap<string, Commit>,
  sha: string,
): Commit[] {
  const found = new Map<string, Commit>();
  const open = [sha];
  for (let next = open.pop(); next; next = open.pop()) {
    const commit = commits.get(next);
    if (commit && !found.has(next)) {
      found.set(next, commit);
      open.push(...commit.parents);
    }
  }
  return [...found.values()].sort((a, b) => b.at - a.at);
}

/** What `head` has over `base` and what it lacks, as `git log base...head` tells. */
export function compareCommits(
  commits: ReadonlyMap<string, Commit>,
  base: string,
  head: string,
): Comparison {
  const ofBase = ancestorsOf(commits, base);
  const ofHead = ancestorsOf(commits, head);
  const inBase = new Set(ofBase.map(commit => commit.sha));
  const inHead = new Set(ofHead.map(commit => commit.sha));
  const ahead = ofHead.filter(commit => !inBase.has(commit.sha)).reverse();
  const behind = ofBase.filter(commit => !inHead.has(commit.sha)).reverse();
  return {
    mergeBase: ofHead.find(commit => inBase.has(commit.sha)),
    status: statusOf(ahead.length, behind.length),
    ahead,
    behind,
  };
}

function statusOf(ahead: number, behind: number): Comparison['status'] {
  if (ahead && behind) {
    return 'diverged';
  }
  if (ahead) {
    return 'ahead';
  }
  return behind ? 'behind' : 'identical';
}
