import type { Router } from 'express';
import type { Job, Run } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from '../protocol/GitHubError';
import { paginate } from '../protocol/paginate';
import { renderJob } from '../render/renderJob';
import { renderJobLog } from '../render/renderJobLog';
import { found, json, type RestRouter } from './RestRouter';

/** Jobs of a run, and their logs. */
export function addJobRoutes(rest: RestRouter): void {
  const { links } = rest.context;

  rest.onRepository(
    'get',
    '/actions/runs/:run/jobs',
    ({ request, response, repository, params, now }) => {
      const run = found(
        repository.runs.find(
          each => String(each.id) === params.run && each.createdAt <= now,
        ),
      );
      const jobs = run.jobs.filter(job => job.createdAt <= now);
      return json({
        total_count: jobs.length,
        jobs: paginate(request, response, jobs).map(job =>
          renderJob(links, repository, run, job, now),
        ),
      });
    },
  );

  rest.onRepository(
    'get',
    '/actions/jobs/:job',
    ({ repository, params, now }) => {
      const { run, job } = found(findJob(repository, params.job, now));
      return json(renderJob(links, repository, run, job, now));
    },
  );

  rest.onRepository(
    'get',
    '/actions/jobs/:job/logs',
    ({ repository, params, now }) => {
      const { job } = found(findJob(repository, params.job, now));
      if ((job.completedAt ?? Infinity) > now || job.steps.length === 0) {
        throw GitHubError.notFound();
      }
      return {
        redirect: `${links.web}/_logs/${repository.fullName}/${job.id}.txt?sig=sandbox`,
      };
    },
  );
}

/** Where the API sends those who ask for a log: no token is needed there. */
export function addLogDownload(
  router: Router,
  { world, clock, requests }: GitHubContext,
): void {
  router.get('/_logs/:owner/:repo/:job.txt', (request, response) => {
    requests.count('github', 'GET log');
    const { owner, repo, job: id } = request.params;
    const repository = world.repository(owner, repo);
    const hit = repository && findJob(repository, id, clock.now());
    if (!hit) {
      throw GitHubError.notFound();
    }
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(renderJobLog(hit.job));
  });
}

export function findJob(
  repository: Repository,
  id: string,
  now: number,
): { run: Run; job: Job } | undefined {
  for (const run of repository.runs) {
    const job = run.jobs.find(
      each => String(each.id) === id && each.createdAt <= now,
    );
    if (job) {
      return { run, job };
    }
  }
  return undefined;
}
