import { isoInstant } from './isoInstant';
import type { Instant } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { Links } from '../Links';
import { nodeId, renderAccount } from './renderAccount';

/** Address fields: name of the field without `_url`, and the path below the repository's address. */
const PATHS: Record<string, string> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
};

/** `minimal-repository`: as it stands inside other answers. */
export function renderMinimalRepository(links: Links, repository: Repository) {
  const url = links.repositoryApi(repository);
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: false,
    owner: renderAccount(links, repository.owner),
    html_url: links.repositoryWeb(repository),
    description: repository.description,
    fork: false,
    url,
    ...(Object.fromEntries(
      Object.entries(PATHS).map(([name, path]) => [`${name}_url`, url + path]),
    ) as Record<string, string>),
  };
}

/** `full-repository`, which is also what webhooks carry. */
export function renderRepository(
  links: Links,
  repository: Repository,
  now: Instant,
) {
  const html = links.repositoryWeb(repository);
  const pushedAt = Math.max(
    repository.createdAt,
    ...[...repository.branches.values()].flatMap(branch =>
      branch.moves.map(move => move.at).filter(at => at <= now),
    ),
  );
  return {
    ...renderMinimalRepository(links, repository),
    created_at: isoInstant(repository.createdAt),
    updated_at: isoInstant(pushedAt),
    pushed_at: isoInstant(pushedAt),
    clone_url: `${html}.git`,
    git_url: `${html.replace(/^http/, 'git')}.git`,
    ssh_url: `git@${new URL(html).host}:${repository.fullName}.git`,
    svn_url: html,
    mirror_url: null,
    default_branch: repository.defaultBranch,
    visibility: 'public',
    language: 'TypeScript',
    license: null,
    homepage: null,
    size: 512,
    topics: [],
    archived: false,
    disabled: false,
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
  };
}
