import type { Run } from '../../world/model';
import { viewRun } from '../../world/views';
import { paginate } from '../protocol/paginate';
import { renderRun, renderWorkflow } from '../render/renderRun';
import {
  found,
  json,
  type RepositoryRequest,
  type RestRouter,
} from './RestRouter';

/** Workflows and their runs. */
export function addWorkflowRoutes(rest: RestRouter): void {
  const { links } = rest.context;

  rest.onRepository(
    'get',
    '/actions/workflows',
    ({ request, response, repository }) =>
      json({
        total_count: repository.workflows.length,
        workflows: paginate(request, response, repository.workflows).map(
          workflow => renderWorkflow(links, repository, workflow),
        ),
      }),
  );

  rest.onRepository(
    'get',
    '/actions/workflows/:workflow',
    ({ repository, params }) =>
      json(
        renderWorkflow(
          links,
          repository,
          found(repository.workflow(params.workflow)),
        ),
      ),
  );

  const list = (rested: RepositoryRequest, runs: Run[]) => {
    const { request, response, repository, now } = rested;
    const wanted = runs
      .filter(run => matches(run, rested))
      .sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
    return json({
      total_count: wanted.length,
      workflow_runs: paginate(request, response, wanted).map(run =>
        renderRun(links, repository, run, now),
      ),
    });
  };

  rest.onRepository('get', '/actions/runs', rested =>
    list(rested, rested.repository.runs),
  );

  rest.onRepository('get', '/actions/workflows/:workflow/runs', rested => {
    const { repository, params } = rested;
    const workflow = found(repository.workflow(params.workflow));
    return list(
      rested,
      repository.runs.filter(run => run.workflow === workflow),
    );
  });

  rest.onRepository(
    'get',
    '/actions/runs/:run',
    ({ repository, params, now }) =>
      json(
        renderRun(
          links,
          repository,
          found(
            repository.runs.find(
              run => String(run.id) === params.run && run.createdAt <= now,
            ),
          ),
          now,
        ),
      ),
  );
}

/** The filters of GitHub's list of runs: branch, event, actor, head_sha, status and created. */
function matches(run: Run, { request, now }: RepositoryRequest): boolean {
  const view = viewRun(run, now);
  const {
    branch,
    event,
    actor,
    head_sha: sha,
    status,
    created,
  } = request.query;
  return (
    view !== undefined &&
    (!branch || run.branch === branch) &&
    (!event || run.event === event) &&
    (!actor || run.actor.login === actor) &&
    (!sha || run.sha === sha) &&
    (!status || view.status === status || view.conclusion === status) &&
    (!created || isCreated(run, String(created)))
  );
}

/** `>=2026-01-01`, `<…`, `a..b`, or a day. */
function isCreated(run: Run, expression: string): boolean {
  const [from, to] = expression.split('..');
  if (to !== undefined) {
    return (
      (from === '*' || run.createdAt >= Date.parse(from)) &&
      (to === '*' || run.createdAt <= Date.parse(to))
    );
  }
  const [, operator, text] = /^(>=|<=|>|<)?(.*)$/.exec(expression)!;
  const at = Date.parse(text);
  switch (operator) {
    case '>=':
      return run.createdAt >= at;
    case '>':
      return run.createdAt > at;
    case '<=':
      return run.createdAt <= at;
    case '<':
      return run.createdAt < at;
    default:
      return new Date(run.createdAt).toISOString().startsWith(text);
  }
}
