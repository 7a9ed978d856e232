/** @public */
export type RunReasonKind = 'alarm' | 'incident' | 'procedure' | 'drill';

/**
 * Why a runbook is worked through.
 *
 * @public
 */
export interface RunReason {
  kind: RunReasonKind;
  /** Of an alarm: the id of its health result. Of a procedure: the day it fell due, `YYYY-MM-DD`. */
  reference?: string;
  /** In words, such as an alarm's name or an incident's title. */
  text?: string;
}

/** @public */
export type RunOutcome = 'worked' | 'did-not-work' | 'abandoned';

/**
 * What a client asks to be added to a run. `id` is made by the client: sent
 * twice, it counts once.
 *
 * @public
 */
export type RunAction =
  | { id: string; kind: 'ticked'; stepId: string }
  | { id: string; kind: 'unticked'; stepId: string }
  | { id: string; kind: 'noted'; text: string; stepId?: string }
  | { id: string; kind: 'joined' }
  | { id: string; kind: 'finished'; outcome: RunOutcome; text?: string };

/** @public */
export type AutomationState =
  | 'dispatching'
  | 'queued'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'unknown';

/**
 * What was added to a run, for good.
 *
 * @public
 */
export type RunEvent = { seq: number; at: string; by: string } & (
  | RunAction
  | { id: string; kind: 'started'; reason: RunReason }
  | {
      id: string;
      kind: 'automation';
      /** Of the automation. */
      name: string;
      stepId?: string;
      state: AutomationState;
      /** One sentence. */
      text: string;
      url?: string;
      /** Id of the request that it belongs to. */
      requestId: string;
    }
);

/** @public */
export interface RunStepState {
  ticked: boolean;
  /** Who ticked or unticked last, and when. */
  by: string;
  at: string;
}

/** @public */
export interface RunNote {
  id: string;
  stepId?: string;
  text: string;
  by: string;
  at: string;
}

/** @public */
export interface RunAutomationState {
  requestId: string;
  name: string;
  stepId?: string;
  state: AutomationState;
  text: string;
  url?: string;
  by: string;
  startedAt: string;
  at: string;
}

/**
 * A run as its events tell it.
 *
 * @public
 */
export interface FoldedRun {
  /** Highest seq that was folded. */
  seq: number;
  reason: RunReason;
  startedAt: string;
  startedBy: string;
  /** By step id; steps that nobody touched are left out. */
  steps: Record<string, RunStepState>;
  /** Oldest first. */
  notes: RunNote[];
  /** Refs of users, in order of arrival. */
  participants: string[];
  /** Oldest first; one for each request. */
  automations: RunAutomationState[];
  /** Absent while it is open. */
  finished?: { outcome: RunOutcome; text?: string; at: string; by: string };
}

/** @public */
export interface RunSummary {
  id: string;
  entityRef: string;
  runbookId: string;
  runbookTitle: string;
  environment?: string;
  reason: RunReason;
  startedAt: string;
  startedBy: string;
  finished?: FoldedRun['finished'];
  /** Steps ticked, and all steps. */
  progress: { ticked: number; of: number };
}
