import { NotFoundError } from '@backstage/errors';
import {
  fillVariables,
  type RunbookAutomation,
  type RunbookDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { StoredRun } from '../runs/RunRecord';
import type { WorkflowAddress } from './AutomationRecord';

// GitHub takes no more.
const MAX_INPUTS = 25;
const WORKFLOW = /^(?:\.github\/workflows\/)?([\w.-]+\.ya?ml)$/;
// They become parts of a path, so neither may lead out of it.
const REPOSITORY = /^([A-Za-z\d][\w-]*)\/((?!\.{1,2}$)[\w.-]+)$/;

/** What an automation would do in a run. */
export interface AutomationPlan {
  automation: RunbookAutomation;
  /** Absent where there is no place to start it. */
  address?: WorkflowAddress;
  /** Absent where it is the default branch. */
  ref?: string;
  inputs: Record<string, string>;
  environment?: string;
  /** What has to be typed; absent where a click will do. */
  confirmBy?: string;
  /** Why it cannot be started in this run, in a sentence. */
  blocked?: string;
}

/**
 * Binds an automation to what its run knows: repository, inputs, environment.
 *
 * @remarks
 * The host is always that of the repository that the runbook was read from. Only in an
 * environment that is known not to be production is nothing to be typed: a run that
 * is for no environment may reach any.
 *
 * @throws `NotFoundError` when the run's version of the runbook names no such automation.
 */
export function planAutomation(
  { run, runbook }: Pick<StoredRun, 'run' | 'runbook'>,
  name: string,
  environments: RunbookDetails['environments'],
): AutomationPlan {
  const automation = runbook.meta.automations.find(one => one.name === name);
  if (!automation) {
    throw new NotFoundError(`${run.runbookTitle} names no automation ${name}`);
  }
  const environment = environments.find(one => one.name === run.environment);
  const address = addressOf(automation, run.repository);
  const { inputs, unknown } = inputsOf(automation, run.variables);
  const ref = automation.ref
    ? fillVariables(automation.ref, run.variables)
    : undefined;
  const missing = [...unknown, ...(ref?.unknown ?? [])];
  const production = !environment || environment.tier === 'production';
  return {
    automation,
    ...(address && { address }),
    ref:
      ref?.text ??
      // What it was read from is where its workflow was when it was written.
      (automation.repository ? undefined : run.repository?.branch),
    inputs,
    ...(run.environment !== undefined && { environment: run.environment }),
    ...(production && { confirmBy: name }),
    blocked:
      notHere(automation, run.environment, environment) ??
      noAddress(automation, address, run.repository) ??
      tooMany(inputs) ??
      noValues(missing, run.environment) ??
      ended(run),
  };
}

function addressOf(
  { repository, workflow }: RunbookAutomation,
  own: StoredRun['run']['repository'],
): WorkflowAddress | undefined {
  const file = WORKFLOW.exec(workflow);
  const place = REPOSITORY.exec(repository ?? `${own?.owner}/${own?.name}`);
  return own && file && place
    ? { host: own.host, owner: place[1], name: place[2], workflow: file[1] }
    : undefined;
}

function inputsOf(
  { inputs }: RunbookAutomation,
  variables: Record<string, string>,
) {
  const filled = Object.entries(inputs).map(
    ([key, value]) => [key, fillVariables(value, variables)] as const,
  );
  return {
    inputs: Object.fromEntries(filled.map(([key, { text }]) => [key, text])),
    unknown: [...new Set(filled.flatMap(([, { unknown }]) => unknown))],
  };
}

function notHere(
  { environments }: RunbookAutomation,
  named: string | undefined,
  environment: RunbookDetails['environments'][number] | undefined,
): string | undefined {
  const names = [named, environment?.title].map(name => name?.toLowerCase());
  if (
    !environments ||
    environments.some(e => names.includes(e.toLowerCase()))
  ) {
    return undefined;
  }
  return `It may be started in ${
    environments.join(', ') || 'no environment'
  }, and this run is for ${
    named ?? 'no environment'
  }; start a run for one where it may`;
}

function noAddress(
  { workflow, repository }: RunbookAutomation,
  address: WorkflowAddress | undefined,
  own: StoredRun['run']['repository'],
): string | undefined {
  if (address) {
    return undefined;
  }
  return own
    ? `The runbook names the workflow ${JSON.stringify(workflow)}${
        repository === undefined
          ? ''
          : ` of the repository ${JSON.stringify(repository)}`
      }; expected a file name such as rollback.yml, and a repository as owner/name`
    : 'The runbook lies on no GitHub host, so there is no workflow to start';
}

function tooMany(inputs: Record<string, string>): string | undefined {
  const count = Object.keys(inputs).length;
  return count > MAX_INPUTS
    ? `The runbook names ${count} inputs, and GitHub takes at most ${MAX_INPUTS}`
    : undefined;
}

function noValues(
  missing: string[],
  environment: string | undefined,
): string | undefined {
  return missing.length
    ? `No value is known of ${[...new Set(missing)]
        .map(name => `{{${name}}}`)
        .join(', ')} ${
        environment ? `in ${environment}` : 'without an environment'
      }; start a run where there is one, or write the value into the runbook`
    : undefined;
}

function ended({ finished }: StoredRun['run']): string | undefined {
  return finished
    ? `This run was finished by ${finished.by} at ${finished.at}; start another run`
    : undefined;
}
