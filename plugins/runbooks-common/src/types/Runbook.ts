/**
 * What a runbook is for: told by its front matter. A `schedule` makes a procedure,
 * an `automation` without a schedule makes an automated one.
 *
 * @public
 */
export type RunbookKind = 'incident' | 'procedure' | 'automated';

/**
 * What a section is about, read from the spellings that people use.
 *
 * @public
 */
export type RunbookSectionRole =
  | 'symptoms'
  | 'impact'
  | 'diagnosis'
  | 'immediate'
  | 'resolution'
  | 'verification'
  | 'prevention'
  | 'escalation'
  | 'notifications'
  | 'checklist'
  | 'other';

/**
 * Something to be typed in a terminal, or to be read as it stands.
 *
 * @public
 */
export interface RunbookCode {
  /** As fenced, lower case; absent where the author named none. */
  language?: string;
  code: string;
  /** One sentence naming what it destroys; absent for what destroys nothing that we know of. */
  destroys?: string;
}

/** @public */
export interface RunbookStep {
  /** Unique in its runbook, stable for one version of it: runs refer to it. */
  id: string;
  /** Markdown of the first paragraph, without the list's mark. */
  text: string;
  /** Markdown of what else belongs to it, without code and nested steps. */
  body?: string;
  code: RunbookCode[];
  steps: RunbookStep[];
  /** Name of an automation of the runbook that does it. */
  automation?: string;
}

/** @public */
export type RunbookBlock =
  | { kind: 'markdown'; text: string }
  | { kind: 'code'; code: RunbookCode }
  | { kind: 'steps'; ordered: boolean; steps: RunbookStep[] };

/** @public */
export interface RunbookSection {
  /** Unique in its runbook. */
  id: string;
  /** As its author wrote it; empty for what stands before the first title. */
  title: string;
  role: RunbookSectionRole;
  blocks: RunbookBlock[];
}

/**
 * When a procedure falls due.
 *
 * @public
 */
export interface RunbookSchedule {
  /** A recurrence rule by RFC 5545, without `DTSTART`, such as `FREQ=MONTHLY;BYDAY=1MO`. */
  rule: string;
  /** Wall-clock time in the zone, `HH:mm`. */
  time: string;
  /** IANA name. */
  timeZone: string;
  /** The first day on which it can fall due, `YYYY-MM-DD`. */
  start?: string;
  /** What happens to an occurrence on a weekend or holiday: as it is, left out, or put off to the next business day. */
  onNonBusinessDays: 'keep' | 'skip' | 'next';
}

/**
 * A workflow that a step, or a whole runbook, can start.
 *
 * @public
 */
export interface RunbookAutomation {
  /** Unique in its runbook; what is typed to confirm it in production. */
  name: string;
  title: string;
  /** File name of the workflow, in the runbook's repository unless `repository` names another of the same host. */
  workflow: string;
  /** `owner/name`. */
  repository?: string;
  /** Branch or tag; the default branch where absent. */
  ref?: string;
  /** Values may hold variables. */
  inputs: Record<string, string>;
  /** Names of environments in which it may be started; all where absent. */
  environments?: string[];
}

/**
 * What the front matter says, checked.
 *
 * @public
 */
export interface RunbookMeta {
  severity?: string;
  /** Glob patterns of alarm names. */
  alarms: string[];
  /** Glob patterns of check ids, or of `check/subject`. */
  checks: string[];
  /** Names or refs of components that it is about; all that it was found through where empty. */
  services: string[];
  /** Names of environments that it is about; all where empty. */
  environments: string[];
  owner?: string;
  contacts: { title: string; url?: string }[];
  /** `YYYY-MM-DD`. */
  lastReviewed?: string;
  /** In days. */
  reviewEvery?: number;
  schedule?: RunbookSchedule;
  /** In minutes: how long it takes. */
  duration?: number;
  /** Who does it, such as `on-call engineer`. */
  role?: string;
  automations: RunbookAutomation[];
  /** Keys that are not ours, as written. */
  other: Record<string, unknown>;
}

/**
 * One runbook, as read from Markdown. Plain data.
 *
 * @public
 */
export interface Runbook {
  /** Of its title, unique in its file. */
  slug: string;
  title: string;
  kind: RunbookKind;
  meta: RunbookMeta;
  sections: RunbookSection[];
  /** Names of the `{{variables}}` in it, in order of appearance. */
  variables: string[];
  /** Lines of the file that it takes up, from 1. */
  lines: { from: number; to: number };
}

/**
 * Something that an author would want to mend. Nothing is lost because of it.
 *
 * @public
 */
export interface RunbookDiagnostic {
  /** `problem`: something was not understood. `hint`: it could be better. */
  level: 'problem' | 'hint';
  /** Stable name of the rule, such as `front-matter-invalid`. */
  rule: string;
  /** One sentence: what is wrong and how to mend it. */
  message: string;
  /** From 1. */
  line?: number;
}

/**
 * A part of a file that belongs to none of its runbooks.
 *
 * @public
 */
export interface RunbookRemainder {
  /** Empty for what stands before the first title. */
  title: string;
  /** As it was written, its title included. */
  text: string;
  /** From 1. */
  line: number;
}

/**
 * What one Markdown file holds.
 *
 * @public
 */
export interface RunbookDocument {
  /** In order; one at least. */
  runbooks: Runbook[];
  /** Of a file with several runbooks: what belongs to none of them. */
  rest: RunbookRemainder[];
  diagnostics: RunbookDiagnostic[];
}
