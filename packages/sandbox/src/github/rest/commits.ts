import { ancestorsOf, compareCommits } from '../../world/git/compareCommits';
import { paginate } from '../protocol/paginate';
import { renderCommit, renderTouchedFile } from '../render/renderCommit';
import { renderMinimalRepository } from '../render/renderRepository';
import { commitAt } from './contents';
import { found, json, type RestRouter } from './RestRouter';

/** Commits, one by one and in a row, their combined status, and what two of them differ by. */
export function addCommitRoutes(rest: RestRouter): void {
  const { links } = rest.context;

  rest.onRepository(
    'get',
    '/commits',
    ({ request, response, repository, now }) => {
      const { sha, path, since, until } = request.query;
      const start = commitAt(
        repository,
        String(sha ?? repository.defaultBranch),
        now,
      );
      const wanted = ancestorsOf(repository.commits, start.sha).filter(
        commit =>
          (!path ||
            commit.touches.some(touched => isInside(touched, String(path)))) &&
          (!since || commit.at >= Date.parse(String(since))) &&
          (!until || commit.at <= Date.parse(String(until))),
      );
      return json(
        paginate(request, response, wanted).map(commit =>
          renderCommit(links, repository, commit),
        ),
      );
    },
  );

  rest.onRepository(
    'get',
    '/commits/:ref(*)/status',
    ({ repository, params, now }) => {
      const { sha } = commitAt(repository, params.ref, now);
      const url = `${links.repositoryApi(repository)}/commits/${sha}`;
      return json({
        state: 'pending',
        statuses: [],
        sha,
        total_count: 0,
        repository: renderMinimalRepository(links, repository),
        commit_url: url,
        url: `${url}/status`,
      });
    },
  );

  rest.onRepository(
    'get',
    '/commits/:ref(*)',
    ({ repository, params, now }) => {
      const commit = commitAt(repository, params.ref, now);
      const files = commit.touches.map(path =>
        renderTouchedFile(links, repository, commit, path),
      );
      return json({
        ...renderCommit(links, repository, commit),
        stats: {
          total: files.length * 6,
          additions: files.length * 4,
          deletions: files.length * 2,
        },
        files,
      });
    },
  );

  rest.onRepository(
    'get',
    '/compare/:basehead(*)',
    ({ request, response, repository, params, now }) => {
      const [baseRef, headRef] = params.basehead.split('...');
      const base = found(repository.resolve(baseRef, now));
      const head = found(
        headRef ? repository.resolve(headRef, now) : undefined,
      );
      const result = compareCommits(repository.commits, base.sha, head.sha);
      const url = `${links.repositoryApi(repository)}/compare/${
        params.basehead
      }`;
      const html = `${links.repositoryWeb(repository)}/compare/${
        params.basehead
      }`;
      // The page's default is larger here than anywhere else.
      request.query.per_page ??= '100';
      return json({
        url,
        html_url: html,
        permalink_url: `${links.repositoryWeb(repository)}/compare/${
          base.sha
        }...${head.sha}`,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        base_commit: renderCommit(links, repository, base),
        merge_base_commit: renderCommit(
          links,
          repository,
          found(result.mergeBase),
        ),
        status: result.status,
        ahead_by: result.ahead.length,
        behind_by: result.behind.length,
        total_commits: result.ahead.length,
        commits: paginate(request, response, result.ahead).map(commit =>
          renderCommit(links, repository, commit),
        ),
        files: result.ahead.flatMap(commit =>
          commit.touches.map(path =>
            renderTouchedFile(links, repository, commit, path),
          ),
        ),
      });
    },
  );
}

function isInside(path: string, folder: string): boolean {
  const clean = folder.replace(/^\/|\/$/g, '');
  return path === clean || path.startsWith(`${clean}/`);
}
