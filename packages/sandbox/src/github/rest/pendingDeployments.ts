import { answerWaitingRun } from '../../world/plan/planTargets';
import type { WaitingRun } from '../../world/plan/RunPlan';
import type { World } from '../../world/World';
import { callerOf } from '../protocol/callerOf';
import { GitHubError } from '../protocol/GitHubError';
import { tokenOf } from '../protocol/tokenOf';
import { renderAccount } from '../render/renderAccount';
import { renderDeployment } from '../render/renderDeployment';
import {
  renderEnvironment,
  renderEnvironmentName,
  renderReviewers,
} from '../render/renderEnvironment';
import {
  found,
  json,
  type RepositoryRequest,
  type RestRouter,
} from './RestRouter';

/** Approvals: what a run waits for, the answer to it, and who gave which. */
export function addPendingDeploymentRoutes(rest: RestRouter): void {
  const { links, world } = rest.context;

  rest.onRepository('get', '/actions/runs/:run/pending_deployments', rested => {
    const { repository, request } = rested;
    const waiting = waitingRunOf(world, rested);
    if (!waiting) {
      return json([]);
    }
    const environment = environmentOf(waiting);
    return json([
      {
        environment: renderEnvironmentName(links, repository, environment),
        wait_timer: 0,
        wait_timer_started_at: null,
        current_user_can_approve: environment.reviewers.includes(
          callerOf(world, tokenOf(request)),
        ),
        reviewers: renderReviewers(links, environment),
      },
    ]);
  });

  rest.onRepository(
    'post',
    '/actions/runs/:run/pending_deployments',
    rested => {
      const { repository, request, now } = rested;
      const waiting = waitingRunOf(world, rested);
      const { environment_ids: ids, state, comment } = request.body ?? {};
      if (!Array.isArray(ids) || typeof comment !== 'string') {
        throw GitHubError.invalid('environment_ids and comment are required');
      }
      if (state !== 'approved' && state !== 'rejected') {
        throw GitHubError.invalid('state must be approved or rejected');
      }
      const environment = waiting && environmentOf(waiting);
      if (!waiting || !environment || !ids.includes(environment.id)) {
        throw GitHubError.invalid(
          'There are no pending deployments for these environments',
        );
      }
      const by = callerOf(world, tokenOf(request));
      if (!environment.reviewers.includes(by)) {
        throw new GitHubError(403, 'You may not review this deployment');
      }
      answerWaitingRun(world, waiting, {
        at: now,
        by,
        state,
        comment,
        environment: environment.name,
      });
      return json([
        renderDeployment(links, repository, waiting.job.deployment!, now),
      ]);
    },
  );

  rest.onRepository('get', '/actions/runs/:run/approvals', rested => {
    const { repository, now } = rested;
    const run = found(
      repository.runs.find(
        each => String(each.id) === rested.params.run && each.createdAt <= now,
      ),
    );
    return json(
      run.reviews
        .filter(review => review.at <= now)
        .map(({ environment, state, by, comment }) => ({
          environments: [
            renderEnvironment(
              links,
              repository,
              repository.environment(environment)!,
            ),
          ],
          state,
          user: renderAccount(links, by),
          comment,
        })),
    );
  });
}

function waitingRunOf(
  world: World,
  { repository, params, now }: RepositoryRequest,
): WaitingRun | undefined {
  found(
    repository.runs.find(
      run => String(run.id) === params.run && run.createdAt <= now,
    ),
  );
  const waiting = world.waiting.get(Number(params.run));
  return waiting && waiting.job.createdAt <= now ? waiting : undefined;
}

function environmentOf({ plan, targets }: WaitingRun) {
  return plan.service.repository.environment(targets[0].environment.github!)!;
}
