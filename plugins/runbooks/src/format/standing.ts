import type {
  AutomationState,
  OccurrenceState,
  RunbookFreshness,
  RunOutcome,
} from '@callboard/backstage-plugin-runbooks-common';
import type { StatusTone } from '@callboard/backstage-plugin-environments-react';

const FRESHNESS: Record<RunbookFreshness['state'], StatusTone> = {
  fresh: 'success',
  'due-soon': 'waiting',
  stale: 'warning',
  unknown: 'neutral',
};

const OUTCOMES: Record<RunOutcome, StatusTone> = {
  worked: 'success',
  'did-not-work': 'warning',
  abandoned: 'neutral',
};

const OCCURRENCES: Record<OccurrenceState, StatusTone> = {
  upcoming: 'neutral',
  due: 'waiting',
  overdue: 'danger',
  missed: 'warning',
  done: 'success',
};

const AUTOMATIONS: Record<AutomationState, StatusTone> = {
  dispatching: 'running',
  queued: 'running',
  in_progress: 'running',
  success: 'success',
  failure: 'danger',
  cancelled: 'neutral',
  unknown: 'warning',
};

export const toneOfFreshness = (state: RunbookFreshness['state']) =>
  FRESHNESS[state];
export const toneOfOutcome = (outcome: RunOutcome) => OUTCOMES[outcome];
export const toneOfOccurrence = (state: OccurrenceState) => OCCURRENCES[state];
export const toneOfAutomation = (state: AutomationState) => AUTOMATIONS[state];

/** True while more is to come. */
export const isUnderWay = (state: AutomationState) =>
  AUTOMATIONS[state] === 'running';
