import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Router } from 'express';
import { pack } from 'tar-stream';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from '../protocol/GitHubError';
import { commitAt } from './contents';
import type { RestRouter } from './RestRouter';

/** As GitHub does, the API only points to the host that serves archives. */
export function addArchiveRoutes(rest: RestRouter): void {
  const { links } = rest.context;
  rest.onRepository(
    'get',
    '/tarball/:ref(*)?',
    ({ repository, params, now }) => {
      const ref = params.ref ?? repository.defaultBranch;
      const { sha } = commitAt(repository, ref, now);
      return {
        redirect: `${links.web}/_codeload/${repository.fullName}/legacy.tar.gz/${sha}`,
      };
    },
  );
}

export function addArchiveDownload(
  router: Router,
  { world, requests }: GitHubContext,
): void {
  router.get(
    '/_codeload/:owner/:repo/legacy.tar.gz/:sha',
    (request, response) => {
      requests.count('github', 'GET archive');
      const { owner, repo, sha } = request.params;
      const repository = world.repository(owner, repo);
      const commit = repository?.commits.get(sha);
      if (!repository || !commit) {
        throw GitHubError.notFound();
      }
      const files = repository.filesAt(commit);
      const root = `${owner}-${repo}-${sha.slice(0, 7)}`;
      const tar = pack();
      for (const entry of files.below('')) {
        const header = {
          name: `${root}/${entry.path}`,
          mtime: new Date(commit.at),
        };
        if (entry.type === 'tree') {
          tar.entry({ ...header, type: 'directory' });
        } else {
          tar.entry(header, files.read(entry.path)!);
        }
      }
      tar.finalize();
      response.setHeader('content-type', 'application/x-gzip');
      response.setHeader(
        'content-disposition',
        `attachment; filename=${root}.tar.gz`,
      );
      pipeline(tar, createGzip(), response, error => {
        if (error) {
          response.destroy(error);
        }
      });
    },
  );
}
