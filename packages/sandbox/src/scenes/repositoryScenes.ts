import { z } from 'zod';
import type { Repository } from '../world/Repository';
import { scene, type Stage } from './Scene';
import { SceneError } from './SceneError';

const repositoryName = z
  .string()
  .default('callboard-demo/ec2-manager')
  .describe('owner/name');

const runbookChanges = scene({
  name: 'runbook-changes',
  description:
    'Somebody pushes a change of a file: a new text, a line at its end, or its removal.',
  parameters: z.object({
    repository: repositoryName,
    path: z.string().default('docs/runbooks/api-errors-and-latency.md'),
    branch: z.string().optional().describe('The default branch where absent'),
    content: z
      .string()
      .optional()
      .describe('The whole new text; a line is added at the end where absent'),
    remove: z.boolean().default(false),
  }),
  play: (stage, { repository: name, path, remove, ...rest }) => {
    const { world, now } = stage;
    const repository = repositoryOf(stage, name);
    const branch = rest.branch ?? repository.defaultBranch;
    const tip = repository.resolve(branch, now);
    if (!tip) {
      throw new SceneError(`${name} has no branch ${branch}`);
    }
    const before = repository.filesAt(tip).read(path)?.toString('utf8');
    if (before === undefined && (remove || rest.content === undefined)) {
      throw new SceneError(`${name} has no file ${path} on ${branch}`);
    }
    const content = remove
      ? undefined
      : rest.content ??
        `${before}\nRead over on ${new Date(now).toISOString()}.\n`;
    const commit = repository.commit({
      message: `${remove ? 'Remove' : 'Write'} ${path}`,
      author: world.accounts.get('mona'),
      at: now,
      branches: [branch],
      touches: [path],
      edits: [{ path, content }],
      version: tip.version,
    });
    world.announce(now, repository, { event: 'push', branch, sha: commit.sha });
    return { commit: commit.sha, path };
  },
});

const dispatchFails = scene({
  name: 'dispatch-fails',
  description:
    'The next runs of a workflow that somebody starts by hand fail, or are cancelled.',
  parameters: z.object({
    repository: repositoryName,
    workflow: z.string().default('rollback.yml'),
    outcome: z.enum(['failure', 'cancelled']).default('failure'),
    job: z.string().optional().describe('In which; the last where absent'),
    times: z.number().int().min(1).max(100).default(1),
  }),
  play: (stage, upset) => {
    const repository = repositoryOf(stage, upset.repository);
    if (!repository.workflow(upset.workflow)) {
      throw new SceneError(
        `${repository.fullName} has no workflow ${upset.workflow}`,
      );
    }
    stage.world.dispatchUpsets.push({
      ...upset,
      repository: repository.fullName,
    });
    return { workflow: upset.workflow, outcome: upset.outcome };
  },
});

const dispatchDetails = scene({
  name: 'dispatch-details',
  description:
    'Whether the host can tell which run became of a workflow that is started; servers before 2026 overlook the question or refuse it.',
  parameters: z.object({
    details: z.enum(['yes', 'overlooked', 'refused']).default('overlooked'),
  }),
  play: ({ world }, { details }) => {
    world.knowsRunDetails = details;
    return { details };
  },
});

function repositoryOf({ world }: Stage, fullName: string): Repository {
  const [owner, name = ''] = fullName.split('/');
  const repository = world.repository(owner, name);
  if (!repository) {
    throw new SceneError(
      `There is no repository ${fullName}; there are ${world.repositories
        .map(each => each.fullName)
        .join(', ')}`,
    );
  }
  return repository;
}

export const repositoryScenes = [
  runbookChanges,
  dispatchFails,
  dispatchDetails,
];
