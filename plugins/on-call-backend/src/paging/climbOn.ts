import {
  foldPage,
  nextStep,
  type PageEvent,
} from '@callboard/backstage-plugin-on-call-common';
import type { PageTask } from './PageTask';
import type { PageChange, StoredPage } from './StoredPage';

/** Adds events to a page, and has done when it is due what comes next by them. */
export function climbOn(
  { events }: StoredPage,
  added: PageEvent[],
): PageChange {
  const next = nextStep(foldPage([...events, ...added]));
  if (!next) {
    return { events: added };
  }
  const { step, at: dueAt } = next;
  const task: PageTask =
    step.kind === 'level'
      ? { kind: 'tell-level', level: step.level, round: step.round }
      : { kind: 'tell-exhausted' };
  return { events: added, tasks: [{ task, dueAt }] };
}
