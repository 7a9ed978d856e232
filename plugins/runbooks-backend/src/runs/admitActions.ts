import { ConflictError, InputError } from '@backstage/errors';
import {
  flattenSteps,
  foldRun,
  type RunAction,
} from '@callboard/backstage-plugin-runbooks-common';
import type { NewRunEvent, StoredRun } from './RunRecord';
import { runLimits } from './runLimits';

/**
 * What of the actions that somebody asks for is to be added to a run.
 *
 * @remarks
 * Actions that the run holds already are left out, so that a client may ask again
 * whenever it did not hear of its success. So is the arrival of somebody who is in the
 * run. After the end only notes are taken.
 *
 * @throws `InputError` for a step that the run's version of the runbook has not got.
 * @throws `ConflictError` for anything but a note once the run is finished, and when it is full.
 */
export function admitActions(
  { run, runbook, events }: StoredRun,
  actions: RunAction[],
  { by, at }: { by: string; at: string },
): NewRunEvent[] {
  const known = new Set(events.map(({ id }) => id));
  const steps = flattenSteps(runbook).map(({ step }) => step.id);
  const state = foldRun(events);
  let { finished } = state;
  let takesPart = state.participants.includes(by);
  const added: NewRunEvent[] = [];

  for (const action of actions) {
    const needless = action.kind === 'joined' && (takesPart || finished);
    if (known.has(action.id) || needless) {
      continue;
    }
    if (finished && action.kind !== 'noted') {
      throw new ConflictError(
        `This run of ${run.runbookTitle} was finished by ${finished.by} at ${finished.at}; notes can still be added, or start another run`,
      );
    }
    const stepId = 'stepId' in action ? action.stepId : undefined;
    if (stepId !== undefined && !steps.includes(stepId)) {
      throw new InputError(
        `stepId: ${JSON.stringify(stepId)} is no step of ${
          run.runbookTitle
        } as it was when this run was started; ${expected(steps)}`,
      );
    }
    known.add(action.id);
    takesPart = true;
    added.push({ ...action, by, at });
    if (action.kind === 'finished') {
      const { outcome, text } = action;
      finished = { outcome, ...(text !== undefined && { text }), by, at };
    }
  }
  if (added.length && events.length + added.length > runLimits.events) {
    throw new ConflictError(
      `This run of ${run.runbookTitle} holds ${events.length} ticks and notes, and takes at most ${runLimits.events}; finish it and start another run`,
    );
  }
  return added;
}

function expected(steps: string[]): string {
  return steps.length
    ? `expected the id of one of its ${steps.length} steps, such as ${steps[0]}`
    : 'it has no steps';
}
