import type { EscalationPolicy, PageDelivery } from '../types';

/**
 * What a page is about; it never changes.
 *
 * @public
 */
export interface PageSubject {
  id: string;
  entityRef: string;
  /** As people call it. */
  entityTitle: string;
  /** As it was when somebody paged: the page follows it to its end. */
  policy: EscalationPolicy;
  /** One of the policy's. */
  severity: string;
  summary: string;
}

/**
 * Something that happened to a page.
 *
 * @remarks
 * A page is the list of its events, which is only ever added to, and begins with `paged`.
 * Instants are ISO-8601 in UTC.
 *
 * @public
 */
export type PageEvent = { at: string } & (
  | { kind: 'paged'; page: PageSubject; by: string }
  /** A level is being told, for the first time in this round. */
  | { kind: 'level-begun'; level: number; round: number }
  /** Somebody was told, or was not; a later one of the same person and level replaces an earlier one. */
  | ({ kind: 'delivery' } & Omit<PageDelivery, 'at'>)
  /** Everybody of a level was told or given up. */
  | {
      kind: 'level-ended';
      level: number;
      round: number;
      /** Whether somebody was told. */
      reached: boolean;
    }
  /** The provider shows it somewhere. */
  | { kind: 'linked'; url: string }
  /** `by`: ref of a user; of a provider's own people perhaps just a name. */
  | { kind: 'acknowledged'; by: string }
  | { kind: 'resolved'; by: string }
  | { kind: 'exhausted' }
);
