import type { Deployment, Service } from '@aws-sdk/client-ecs';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { factList } from '../../shared/factList';
import { unmapped, type Verdict } from '../../shared/Verdict';
import { troubleOf } from './troubleOf';

type Opinion = Omit<Verdict, 'facts'>;

const LOOK =
  'See the events of the service and why its tasks stop, and put that right.';

/**
 * Compares the tasks of a service that run with those that are wanted.
 *
 * @remarks
 * ECS leaves the rollout of a service whose tasks never start in progress for ever,
 * unless its circuit breaker is on. So a rollout excuses missing tasks only as long as
 * none of its tasks has failed.
 *
 * @param service - undefined where it does not exist.
 */
export function judgeService(
  name: string,
  service: Service | undefined,
): Verdict {
  if (!service || service.status === 'INACTIVE') {
    return {
      status: 'unhealthy',
      summary: `The service ${name} does not exist, though its stack owns it.`,
      action: 'Detect drift of its stack and deploy it again.',
    };
  }
  const trouble = troubleOf(service.events);
  const primary = service.deployments?.find(
    ({ status }) => status === 'PRIMARY',
  );
  return {
    ...judgeState(name, service, primary),
    facts: factList({
      Running: service.runningCount,
      Wanted: service.desiredCount,
      Starting: service.pendingCount || undefined,
      Rollout: primary?.rolloutState,
      'Reason of the rollout': failing(primary)
        ? primary?.rolloutStateReason
        : undefined,
      'Tasks failed in the rollout': primary?.failedTasks || undefined,
      'ECS says': trouble,
    }),
  };
}

function judgeState(
  name: string,
  { status, desiredCount: wanted, runningCount: running = 0 }: Service,
  primary: Deployment | undefined,
): Opinion {
  const what = `The service ${name}`;
  if (status === 'DRAINING') {
    return { status: 'deploying', summary: `${what} is being deleted.` };
  }
  if (status !== 'ACTIVE' || wanted === undefined) {
    return unmapped(what, status);
  }
  if (wanted === 0) {
    return {
      status: 'healthy',
      summary: `${what} is scaled to zero on purpose.`,
    };
  }
  if (running < wanted && !rollsOutWell(primary)) {
    return running === 0
      ? bad('unhealthy', `None of the ${tasks(wanted)} of ${name} runs.`)
      : bad('warning', `${running} of ${tasks(wanted)} of ${name} run.`);
  }
  return judgeRollout(name, { wanted, running }, primary);
}

function judgeRollout(
  name: string,
  { wanted, running }: { wanted: number; running: number },
  primary: Deployment | undefined,
): Opinion {
  switch (primary?.rolloutState) {
    // Told of rolling updates alone: other deployment controllers say nothing.
    case undefined:
    case 'COMPLETED':
      return {
        status: 'healthy',
        summary: `${running} of ${tasks(wanted)} of ${name} run.`,
      };
    case 'IN_PROGRESS':
      return failing(primary)
        ? bad('warning', `The rollout of ${name} does not succeed.`)
        : {
            status: 'deploying',
            summary: `${name} is rolled out: ${running} of ${tasks(
              wanted,
            )} run.`,
          };
    case 'FAILED':
      return bad(
        'warning',
        `The last rollout of ${name} failed; the version before it goes on.`,
      );
    default:
      return unmapped(
        `The rollout of ${name}`,
        primary?.rolloutState as string | undefined,
      );
  }
}

function rollsOutWell(primary: Deployment | undefined): boolean {
  return primary?.rolloutState === 'IN_PROGRESS' && !failing(primary);
}

/** Tasks of the new version failed, or the circuit breaker goes back to the old one. */
function failing(primary: Deployment | undefined): boolean {
  return (
    (primary?.failedTasks ?? 0) > 0 ||
    primary?.rolloutState === 'FAILED' ||
    /circuit breaker/i.test(primary?.rolloutStateReason ?? '')
  );
}

function bad(status: Status, summary: string): Opinion {
  return { status, summary, action: LOOK };
}

function tasks(count: number): string {
  return count === 1 ? '1 task' : `${count} tasks`;
}
