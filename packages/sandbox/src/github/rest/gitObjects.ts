import type { Commit } from '../../world/model';
import type { Repository } from '../../world/Repository';
import { nodeId } from '../render/renderAccount';
import { base64Lines } from './contents';
import { found, json, type RestRouter } from './RestRouter';

/** Trees and blobs by their git names. */
export function addGitObjectRoutes(rest: RestRouter): void {
  const { links } = rest.context;
  rest.onRepository(
    'get',
    '/git/trees/:sha(*)',
    ({ request, repository, params, now }) => {
      const commit = repository.resolve(params.sha, now);
      const { entry: root, files } = found(
        commit ? rootOf(repository, commit) : repository.object(params.sha),
      );
      const api = links.repositoryApi(repository);
      const entries = request.query.recursive
        ? files.below(root.path)
        : files.children(root.path);
      const prefix = root.path === '' ? 0 : root.path.length + 1;
      return json({
        sha: root.sha,
        url: `${api}/git/trees/${root.sha}`,
        truncated: false,
        tree: entries.map(({ path, mode, type, sha, size }) => ({
          path: path.slice(prefix),
          mode,
          type,
          sha,
          ...(type === 'blob' && { size }),
          url: `${api}/git/${type}s/${sha}`,
        })),
      });
    },
  );
  rest.onRepository('get', '/git/blobs/:sha', ({ repository, params }) => {
    const { entry, files } = found(repository.object(params.sha));
    const content = found(files.read(entry.path));
    return json({
      sha: entry.sha,
      node_id: nodeId('B', parseInt(entry.sha.slice(0, 8), 16)),
      size: entry.size,
      url: `${links.repositoryApi(repository)}/git/blobs/${entry.sha}`,
      content: base64Lines(content),
      encoding: 'base64',
    });
  });
}

function rootOf(repository: Repository, commit: Commit) {
  const files = repository.filesAt(commit);
  return { entry: files.entry('')!, files };
}
