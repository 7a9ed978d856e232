import type {
  DefinitionProblem,
  EscalationPolicy,
  Person,
  Schedule,
} from '../types';

/**
 * What a file says of who is on call.
 *
 * @public
 */
export interface OnCallDefinition {
  /** Those of a calendar know nothing yet; `calendars` names where to read them. */
  schedules: Schedule[];
  policies: EscalationPolicy[];
  /** The file's contacts, and the other people whom it names. */
  people: Person[];
  /** ICS calendars to be read, and of which schedules. */
  calendars: { scheduleId: string; url: string }[];
  /** In the order of the file; what is not named here counts all the same. */
  problems: DefinitionProblem[];
}

/** @public */
export interface DefinitionOptions {
  /** The file as people call it, such as `oncall.yaml`. */
  source: string;
  /** Where people read it. */
  url?: string;
  /** Goes before the ids of schedules, policies and contacts, and makes them unique in the organisation; such as `file-1a2b3c4d-`. */
  idPrefix: string;
}
