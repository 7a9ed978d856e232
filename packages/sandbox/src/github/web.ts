import { Router, type Response } from 'express';
import { compareCommits } from '../world/git/compareCommits';
import type { Commit } from '../world/model';
import type { Repository } from '../world/Repository';
import { stateAt, viewJob, viewRun } from '../world/views';
import type { GitHubContext } from './GitHubContext';
import { GitHubError } from './protocol/GitHubError';
import { isoInstant } from './render/isoInstant';
import { renderJobLog } from './render/renderJobLog';
import { findJob } from './rest/jobs';

/** Plain pages behind the links that the API hands out, so that none of them is dead. */
export function createWebRouter({
  world,
  clock,
  links,
}: GitHubContext): Router {
  const router = Router();
  const on = (
    path: string,
    handle: (
      repository: Repository,
      params: Record<string, string>,
      response: Response,
    ) => [title: string, lines: (string | undefined)[]] | undefined,
  ) =>
    router.get(`/:owner/:repo${path}`, (request, response) => {
      const { owner, repo } = request.params;
      const repository = world.repository(owner, repo);
      if (!repository) {
        throw GitHubError.notFound();
      }
      const page = handle(repository, request.params, response);
      if (page) {
        sendPage(response, `${repository.fullName}: ${page[0]}`, page[1]);
      }
    });
  const commitLine = (commit: Commit) =>
    `${commit.sha.slice(0, 7)} ${isoInstant(commit.at)} ${
      commit.author.login
    }: ${commit.message}`;
  const must = <T>(value: T | undefined): T => {
    if (value === undefined) {
      throw GitHubError.notFound();
    }
    return value;
  };

  const filesAt = (repository: Repository, ref: string) =>
    repository.filesAt(must(repository.resolve(ref, clock.now())));

  router.get('/avatars/u/:id', (request, response) => {
    const hue = (Number(request.params.id) * 47) % 360;
    response.type('image/svg+xml');
    response.send(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="hsl(${hue},45%,55%)"/><circle cx="4" cy="3.2" r="1.5" fill="#fff"/><path d="M1 8a3 3 0 0 1 6 0z" fill="#fff"/></svg>`,
    );
  });

  on('', repository => [
    'repository',
    [
      repository.description,
      ...filesAt(repository, repository.defaultBranch)
        .below('')
        .map(entry => entry.path),
    ],
  ]);
  on('/raw/:ref/*', (repository, params, response) => {
    const content = must(filesAt(repository, params.ref).read(params[0]));
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(content);
    return undefined;
  });
  router.get('/raw/:owner/:repo/:ref/:path(*)', (request, response) => {
    const { owner, repo, ref, path } = request.params;
    response.redirect(`/${owner}/${repo}/raw/${ref}/${path}`);
  });
  on('/:view(blob|tree|edit)/:ref/:path(*)?', (repository, params) => {
    const files = filesAt(repository, params.ref);
    const path = (params.path ?? '').replace(/\/$/, '');
    const text = files.read(path)?.toString('utf8');
    const names = files.children(path).map(entry => entry.path);
    return [path, [must(text ?? (names.join('\n') || undefined))]];
  });
  on('/commit/:sha', (repository, { sha }) => {
    const commit = must(repository.resolve(sha, clock.now()));
    return [`commit ${commit.sha}`, [commitLine(commit), ...commit.touches]];
  });
  on('/pull/:number', (repository, { number }) => {
    const commit = must(
      [...repository.commits.values()].find(each =>
        each.message.includes(`(#${number})`),
      ),
    );
    return [`pull request ${number}`, [commitLine(commit)]];
  });
  on('/compare/:basehead(*)', (repository, { basehead }) => {
    const [base, head] = basehead
      .split('...')
      .map(ref => must(repository.resolve(ref, clock.now())));
    const { ahead, behind } = compareCommits(
      repository.commits,
      base.sha,
      must(head).sha,
    );
    return [
      `compare ${basehead}`,
      [
        `${ahead.length} ahead, ${behind.length} behind`,
        ...ahead.map(commit => `+ ${commitLine(commit)}`),
        ...behind.map(commit => `- ${commitLine(commit)}`),
      ],
    ];
  });
  on('/actions/runs/:run', (repository, { run: id }) => {
    const now = clock.now();
    const run = must(repository.runs.find(each => String(each.id) === id));
    const view = must(viewRun(run, now));
    return [
      `run ${run.id}`,
      [
        `${run.workflow.name} #${run.number}: ${run.title}`,
        `${run.branch} ${run.sha.slice(0, 7)} ${
          view.conclusion ?? view.status
        }`,
        ...view.jobs.map(
          ({ job, conclusion, status }) =>
            `${job.name}: ${conclusion ?? status} ${links.jobWeb(
              repository,
              run,
              job,
            )}`,
        ),
      ],
    ];
  });
  on('/actions/runs/:run/job/:job', (repository, { job: id }) => {
    const now = clock.now();
    const { job } = must(findJob(repository, id, now));
    const view = must(viewJob(job, now));
    return [
      `job ${job.name}`,
      [
        view.conclusion ?? view.status,
        view.status === 'completed' ? renderJobLog(job) : undefined,
      ],
    ];
  });
  on('/deployments*', repository => {
    const now = clock.now();
    return [
      'deployments',
      repository.deployments
        .filter(deployment => deployment.createdAt <= now)
        .slice(-100)
        .reverse()
        .map(
          deployment =>
            `${isoInstant(deployment.createdAt)} ${
              deployment.environment
            } ${deployment.sha.slice(0, 7)} ${stateAt(deployment, now)}`,
        ),
    ];
  });
  on('/actions*', repository => [
    'workflows',
    repository.workflows.map(({ name, path }) => `${name} (${path})`),
  ]);
  router.get('/:login', (request, response) => {
    const account = must(world.accounts.find(request.params.login));
    sendPage(response, account.login, [account.name]);
  });
  return router;
}

function sendPage(
  response: Response,
  title: string,
  lines: (string | undefined)[],
): void {
  const text = lines.filter(line => line !== undefined).join('\n');
  response.type('html');
  response.send(
    `<!doctype html><meta charset="utf-8"><title>${escape(
      title,
    )}</title><body style="font:14px/1.6 system-ui;margin:2rem"><p>Sandbox, not GitHub</p><h1>${escape(
      title,
    )}</h1><pre>${escape(text).replace(
      /http:\/\/\S+/g,
      url => `<a href="${url}">${url}</a>`,
    )}</pre>`,
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
