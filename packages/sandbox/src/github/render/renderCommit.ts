import type { Commit } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { Links } from '../Links';
import { touchOf } from '../../world/git/touchOf';
import { isoInstant } from './isoInstant';
import { nodeId, renderAccount } from './renderAccount';

const UNVERIFIED = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** `commit` of GitHub's contract. */
export function renderCommit(
  links: Links,
  repository: Repository,
  commit: Commit,
) {
  const url = links.repositoryApi(repository);
  const html = links.repositoryWeb(repository);
  const author = {
    name: commit.author.name,
    email: emailOf(commit),
    date: isoInstant(commit.at),
  };
  const treeSha = repository.filesAt(commit).entry('')!.sha;
  return {
    sha: commit.sha,
    node_id: nodeId('C', parseInt(commit.sha.slice(0, 8), 16)),
    url: `${url}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author,
      committer: author,
      message: commit.message,
      comment_count: 0,
      tree: { sha: treeSha, url: `${url}/git/trees/${treeSha}` },
      verification: UNVERIFIED,
    },
    author: renderAccount(links, commit.author),
    committer: renderAccount(links, commit.author),
    parents: commit.parents.map(sha => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
  };
}

/** One file of a commit or comparison; the sandbox compares no contents, so counts are small and made up. */
export function renderTouchedFile(
  links: Links,
  repository: Repository,
  commit: Commit,
  path: string,
) {
  const html = links.repositoryWeb(repository);
  const sha = repository.filesAt(commit).entry(path)?.sha ?? commit.sha;
  const status = touchOf(repository, commit, path);
  return {
    sha,
    filename: path,
    status,
    additions: 4,
    deletions: 2,
    changes: 6,
    blob_url: `${html}/blob/${commit.sha}/${path}`,
    raw_url: `${html}/raw/${commit.sha}/${path}`,
    contents_url: `${links.repositoryApi(repository)}/contents/${path}?ref=${
      commit.sha
    }`,
  };
}

/** `simple-commit`, as runs and pushes carry it. */
export function renderSimpleCommit(repository: Repository, commit: Commit) {
  const person = { name: commit.author.name, email: emailOf(commit) };
  return {
    id: commit.sha,
    tree_id: repository.filesAt(commit).entry('')!.sha,
    message: commit.message,
    timestamp: isoInstant(commit.at),
    author: person,
    committer: person,
  };
}

export function emailOf(commit: Commit): string {
  return `${commit.author.login}@users.noreply.example`;
}
