import type { EscalationPolicy } from './EscalationPolicy';
import type { PageSummary } from './Page';
import type { Person } from './Person';
import type { HandOffNote, SwapRequest } from './Changes';
import type { ScheduleStanding, Shift } from './Shift';

/**
 * What is wrong with a definition, for its author.
 *
 * @public
 */
export interface DefinitionProblem {
  /** The file, or the annotation. */
  source: string;
  /** Where people read the file. */
  url?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  /** Such as `schedules[0].layers[1].start`. */
  path?: string;
  /** What was wrong, and what was expected. */
  message: string;
}

/**
 * Where a schedule or policy comes from.
 *
 * @public
 */
export interface OnCallSource {
  /** `file`, or the id of a provider such as `pagerduty`. */
  provider: string;
  /** Such as `oncall.yaml` or `PagerDuty`. */
  title: string;
  /** Where people read it. */
  url?: string;
  /** Where people change it. */
  editUrl?: string;
}

/** @public */
export interface ScheduleSummary {
  id: string;
  title: string;
  timeZone: string;
  source: OnCallSource;
  standing: ScheduleStanding;
  /** Gaps of the next two weeks. */
  gaps: Shift[];
  observedAt: string;
}

/** @public */
export interface LevelStanding {
  /** As in the policy. */
  title: string;
  escalateAfter: Record<string, number>;
  /** Of each of its targets in order; empty `people` for nobody. */
  targets: {
    scheduleId?: string;
    people: string[];
    until?: string;
    next?: string[];
    unknown?: boolean;
  }[];
}

/** @public */
export interface PolicyStanding {
  policy: EscalationPolicy;
  source: OnCallSource;
  levels: LevelStanding[];
}

/**
 * What the caller may do.
 *
 * @public
 */
export interface OnCallRights {
  override: boolean;
  page: boolean;
}

/**
 * Answer for one entity: who answers now, who is next, what if nobody does.
 *
 * @public
 */
export type EntityOnCall =
  | {
      kind: 'not-configured';
      entityRef: string;
      /** Annotations any of which would configure it. */
      missing: string[];
    }
  | {
      kind: 'invalid-definition';
      entityRef: string;
      inheritedFrom?: string;
      problems: DefinitionProblem[];
    }
  | {
      kind: 'pending';
      /** Bound to a definition that was not read yet. */
      entityRef: string;
      inheritedFrom?: string;
    }
  | {
      kind: 'on-call';
      entityRef: string;
      /** Full ref of the System or Group whose annotation it is. */
      inheritedFrom?: string;
      /** The instant that "now" means. */
      at: string;
      policies: PolicyStanding[];
      schedules: (ScheduleSummary & {
        /** The coming two weeks, clipped to them. */
        shifts: Shift[];
      })[];
      people: Record<string, Person>;
      /** Newest first, at most 10. */
      pages: PageSummary[];
      /** For the shifts that run now. */
      notes: HandOffNote[];
      /** Swaps that wait for an answer. */
      swaps: SwapRequest[];
      /** What could not be read; what was known of it is shown. */
      problems: DefinitionProblem[];
      observedAt?: string;
      may: OnCallRights;
    };
