import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';
import type { WorkflowRun } from '../runs/schemas';
import { isFailed, isFinished } from './deploymentStatus';
import { instant, latest } from './instants';
import { toActor } from './toActor';
import { toApproval } from './toApproval';
import { versionLabel } from './versionLabel';
import { webAddress } from './webAddress';
import { workflowStatus } from './workflowStatus';

/** Events by which code reaches a branch's environment; checks of a proposal are none. */
const DEPLOYING_EVENTS = new Set([
  'push',
  'workflow_dispatch',
  'repository_dispatch',
  'workflow_run',
  'release',
  'create',
  'schedule',
  'deployment',
]);

/** Whether a run may stand in for a deployment of an entity. */
export function standsIn(run: WorkflowRun, workflows: string[]): boolean {
  if (!DEPLOYING_EVENTS.has(run.event ?? '') || run.conclusion === 'skipped') {
    return false;
  }
  const file = run.path?.split('@')[0].split('/').at(-1);
  return workflows.length === 0 || (!!file && workflows.includes(file));
}

/** Environments that a run on a branch deploys to. */
export function environmentsOfBranch(
  target: EntityEnvironments,
  branch: string | null | undefined,
): Environment[] {
  return target.environments.filter(
    ({ github }) => !!branch && github.branches.includes(branch),
  );
}

/** Lets a workflow run stand in for the deployment that nobody recorded. */
export function toInferredDeployment(
  run: WorkflowRun,
  binding: {
    entityRef: string;
    environment: string;
    repositoryUrl: string;
  },
): DeploymentObservation {
  const { status, statusName } = workflowStatus(run);
  const mapped =
    status === 'skipped'
      ? { status: 'unmapped' as const, statusName: 'skipped' }
      : { status, statusName };
  const createdAt = instant(run.created_at) ?? run.created_at;
  const ref = run.head_branch ?? undefined;
  return {
    kind: 'deployment',
    entityRef: binding.entityRef,
    sourceId: `run:${run.id}:${binding.environment}`,
    environment: binding.environment,
    sourceEnvironment: binding.environment,
    version: {
      commit: run.head_sha,
      ref,
      label: versionLabel({ commit: run.head_sha, ref }),
      message:
        run.head_commit?.message?.split('\n')[0] ||
        run.display_title ||
        undefined,
      author: run.head_commit?.author?.name ?? undefined,
      commitUrl: `${binding.repositoryUrl}/commit/${run.head_sha}`,
    },
    ...mapped,
    createdAt,
    startedAt: instant(run.run_started_at),
    finishedAt: isFinished(mapped.status) ? instant(run.updated_at) : undefined,
    updatedAt: latest(createdAt, run.run_started_at, run.updated_at),
    creator: toActor(fromRest(run.triggering_actor ?? run.actor)),
    inferred: true,
    description: run.name ?? undefined,
    url: webAddress(run.html_url),
    runId: String(run.id),
    approval:
      mapped.status === 'waiting'
        ? toApproval({
            since: instant(run.updated_at) ?? createdAt,
            url: webAddress(run.html_url) ?? '',
          })
        : null,
    failure: isFailed(mapped.status) ? undefined : null,
  };
}

function fromRest(account: WorkflowRun['actor']) {
  return (
    account && {
      login: account.login,
      name: account.name,
      avatarUrl: account.avatar_url,
      url: account.html_url,
    }
  );
}
