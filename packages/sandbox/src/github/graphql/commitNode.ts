import { ancestorsOf } from '../../world/git/compareCommits';
import type { Commit } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { Links } from '../Links';
import { nodeId } from '../render/renderAccount';
import { emailOf } from '../render/renderCommit';
import { isoInstant } from '../render/isoInstant';
import { actorNode } from './actorNode';
import { connection, type ConnectionArguments } from './connection';

/** `Commit`, with its history. */
export function commitNode(
  links: Links,
  repository: Repository,
  commit: Commit,
) {
  const [headline, ...body] = commit.message.split('\n');
  const author = {
    name: commit.author.name,
    email: emailOf(commit),
    date: isoInstant(commit.at),
    avatarUrl: actorNode(links, commit.author).avatarUrl,
    user: () => actorNode(links, commit.author),
  };
  const url = `${links.repositoryWeb(repository)}/commit/${commit.sha}`;
  return {
    __typename: 'Commit',
    id: nodeId('C', parseInt(commit.sha.slice(0, 8), 16)),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    committedDate: isoInstant(commit.at),
    authoredDate: isoInstant(commit.at),
    author,
    committer: author,
    url,
    commitUrl: url,
    resourcePath: new URL(url).pathname,
    parents: (args: ConnectionArguments) =>
      connection(
        commit.parents.map(sha => repository.commits.get(sha)!),
        args,
        parent => parent.sha,
        parent => commitNode(links, repository, parent),
      ),
    history: (args: ConnectionArguments & { path?: string }) =>
      connection(
        ancestorsOf(repository.commits, commit.sha).filter(
          each =>
            !args.path ||
            each.touches.some(path => path.startsWith(args.path!)),
        ),
        args,
        each => each.sha,
        each => commitNode(links, repository, each),
      ),
  };
}
