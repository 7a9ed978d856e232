/**
 * Whom a level tells.
 *
 * @public
 */
export type EscalationTarget =
  | { kind: 'schedule'; scheduleId: string }
  | {
      kind: 'person';
      /** Ref of a person. */
      ref: string;
    };

/** @public */
export interface EscalationLevel {
  /** Such as `Team lead`. */
  title: string;
  targets: EscalationTarget[];
  /**
   * Minutes without an acknowledgement before the next level is told, by severity;
   * `default` for those that are not named. A severity without either stays at this level;
   * a last level that names no times at all is waited for as long as the one before it.
   */
  escalateAfter: Record<string, number>;
}

/**
 * What happens if nobody answers.
 *
 * @public
 */
export interface EscalationPolicy {
  /** Unique in the organisation, and fit for a URL. */
  id: string;
  title: string;
  /** Most severe first, such as `S1`; never empty. */
  severities: string[];
  /** In order; never empty. */
  levels: EscalationLevel[];
  /** How often the ladder is climbed again after its last level; 0 for never. */
  repeat: number;
}
