// GitHub and Gitea, GitLab (whose paths have a hyphen of their own), Bitbucket.
const SHAPE =
  /^\/(.+?)\/(-\/)?(tree|blob|edit|raw|blame|src)(?:\/branch)?\/([^/]+)(?:\/(.*))?$/;
const RAW_HOST = 'raw.githubusercontent.com';

/**
 * A folder or file in a repository.
 *
 * @public
 */
export interface RepositoryUrl {
  /** With its port. */
  host: string;
  /** Such as `owner/name`; groups of groups have more parts. */
  repository: string;
  /** Branch, tag or commit; one with a slash in it cannot be told from a path. */
  ref: string;
  /** Without slashes at its ends; empty for the root. */
  path: string;
  /** Of the repository's root at the same ref, as a folder, ending in a slash. */
  root: string;
}

/**
 * Takes the address of a page at GitHub, GitLab, Bitbucket or Gitea apart.
 *
 * @returns undefined for other addresses, and for those that name no ref.
 *
 * @public
 */
export function parseRepositoryUrl(text: string): RepositoryUrl | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  if (url.host === RAW_HOST) {
    const [, owner, name, ...rest] = url.pathname.split('/');
    return parseRepositoryUrl(
      `https://github.com/${owner}/${name}/blob/${rest.join('/')}`,
    );
  }
  const match = SHAPE.exec(url.pathname);
  if (!match) {
    return undefined;
  }
  const [, repository, hyphen = '', kind, ref, path = ''] = match;
  return {
    host: url.host,
    repository,
    ref: decode(ref),
    path: decode(path).replace(/^\/+|\/+$/g, ''),
    root: `${url.origin}/${repository}/${hyphen}${
      kind === 'src' ? 'src' : 'tree'
    }/${ref}/`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}
