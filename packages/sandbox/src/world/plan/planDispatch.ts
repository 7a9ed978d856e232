import type { Account, Commit, Instant, Run, Workflow } from '../model';
import type { Repository } from '../Repository';
import type { World } from '../World';
import { planRun } from './planRun';
import type { WorkflowTrigger } from './WorkflowTrigger';

/** A run that somebody starts takes as long as what scenes play. */
const PACE = 0.15;

/** How a workflow that is started by hand next will end, where it is not well. */
export interface DispatchUpset {
  repository: string;
  /** File name. */
  workflow: string;
  outcome: 'failure' | 'cancelled';
  /** In which it ends; the last where absent. */
  job?: string;
  times: number;
}

export interface Dispatch {
  repository: Repository;
  workflow: Workflow;
  trigger: WorkflowTrigger;
  branch: string;
  commit: Commit;
  actor: Account;
  inputs: Record<string, string>;
  at: Instant;
}

/** Plans the run of a workflow that somebody started by hand. */
export function planDispatch(world: World, dispatch: Dispatch): Run {
  const { repository, workflow, trigger, inputs } = dispatch;
  const file = workflow.path.split('/').pop()!;
  const upset = takeUpset(world, repository, file);
  const run = planRun(world, {
    service: {
      name: repository.fullName,
      repository,
      delivery: 'runs',
      workflow: file,
      gates: trigger.stages,
      environments: [],
      paths: [],
    },
    event: 'workflow_dispatch',
    branch: dispatch.branch,
    commit: dispatch.commit,
    actor: dispatch.actor,
    startAt: dispatch.at,
    targets: [],
    failure: upset && { job: upset.job ?? trigger.stages.at(-1)!.at(-1)! },
    pace: PACE,
    title: trigger.runName
      ? trigger.runName.replace(
          /\$\{\{\s*inputs\.(\w+)\s*\}\}/g,
          (_, name) => inputs[name] ?? '',
        )
      : workflow.name,
  });
  if (upset?.outcome === 'cancelled') {
    run.conclusion = 'cancelled';
    run.jobs
      .filter(({ conclusion }) => conclusion === 'failure')
      .forEach(job => {
        job.conclusion = 'cancelled';
      });
  }
  return run;
}

function takeUpset(
  world: World,
  { fullName }: Repository,
  workflow: string,
): DispatchUpset | undefined {
  const index = world.dispatchUpsets.findIndex(
    each => each.repository === fullName && each.workflow === workflow,
  );
  const upset = world.dispatchUpsets[index];
  if (upset) {
    upset.times -= 1;
    if (upset.times === 0) {
      world.dispatchUpsets.splice(index, 1);
    }
  }
  return upset;
}
