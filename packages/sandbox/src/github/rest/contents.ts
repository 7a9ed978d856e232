import { posix } from 'node:path';
import type { TreeEntry } from '../../world/git/RepositoryFiles';
import type { Commit, Instant } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from '../protocol/GitHubError';
import { found, json, type RestRouter } from './RestRouter';

/** Files and folders at a ref: as JSON, or the bytes themselves for the raw media type. */
export function addContentRoutes(rest: RestRouter): void {
  const { context } = rest;
  rest.onRepository(
    'get',
    '/contents/:path(*)?',
    ({ request, response, repository, params, now }) => {
      const ref = String(request.query.ref ?? repository.defaultBranch);
      const commit = commitAt(repository, ref, now);
      const path = posix
        .normalize(params.path ?? '')
        .replace(/^[./]+$|\/$/g, '');
      const files = repository.filesAt(commit);
      const entry = found(files.entry(path));
      response.setHeader('last-modified', new Date(commit.at).toUTCString());
      if (entry.type === 'tree') {
        return json(
          files
            .children(path)
            .map(child => renderEntry(context, repository, child, ref)),
        );
      }
      const content = files.read(path)!;
      if (/\braw\b/.test(request.headers.accept ?? '')) {
        const type = 'application/vnd.github.v3.raw; charset=utf-8';
        return { raw: { content, type } };
      }
      return json({
        ...renderEntry(context, repository, entry, ref),
        content: base64Lines(content),
        encoding: 'base64',
      });
    },
  );
}

/** @throws GitHubError where the ref does not exist yet. */
export function commitAt(
  repository: Repository,
  ref: string,
  now: Instant,
): Commit {
  const commit = repository.resolve(ref, now);
  if (!commit) {
    throw new GitHubError(404, `No commit found for the ref ${ref}`);
  }
  return commit;
}

/** GitHub breaks base64 into lines of sixty characters. */
export function base64Lines(content: Buffer): string {
  return content.toString('base64').replace(/.{1,60}/g, '$&\n');
}

function renderEntry(
  { links }: GitHubContext,
  repository: Repository,
  entry: TreeEntry,
  ref: string,
) {
  const api = links.repositoryApi(repository);
  const html = links.repositoryWeb(repository);
  const isFile = entry.type === 'blob';
  const url = `${api}/contents/${entry.path}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${api}/git/${isFile ? 'blobs' : 'trees'}/${entry.sha}`;
  const htmlUrl = `${html}/${isFile ? 'blob' : 'tree'}/${ref}/${entry.path}`;
  return {
    name: posix.basename(entry.path),
    path: entry.path,
    sha: entry.sha,
    size: entry.size,
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: isFile ? `${html}/raw/${ref}/${entry.path}` : null,
    type: isFile ? 'file' : 'dir',
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}
