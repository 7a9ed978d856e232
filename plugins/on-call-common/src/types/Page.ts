import type { Person } from './Person';

/**
 * `open`: nobody answered yet. `acknowledged`: somebody is on it. `resolved`: it is over.
 * `exhausted`: every level was told and nobody answered.
 *
 * @public
 */
export type PageStatus = 'open' | 'acknowledged' | 'resolved' | 'exhausted';

/** @public */
export interface PageRequest {
  /** Made by the client, a UUID: a request that is sent twice pages once. */
  requestId: string;
  /** Of the entity's policies; may be absent where it has one. */
  policyId?: string;
  /** One of the policy's. */
  severity: string;
  /** One sentence for whoever is woken by it; 1 to 500 characters. */
  summary: string;
}

/**
 * One person told, or not reached.
 *
 * @public
 */
export interface PageDelivery {
  /** Index of the level, from 0. */
  level: number;
  /** How often the ladder had been climbed before, from 0. */
  round: number;
  /** Ref of a person; absent where the level had nobody on call, and of a page that went to a provider. */
  person?: string;
  via: 'notification' | 'provider';
  state: 'sent' | 'failed' | 'nobody';
  at: string;
  /** In a sentence, of a failure. */
  error?: string;
}

/** @public */
export interface PageSummary {
  id: string;
  entityRef: string;
  policyId: string;
  severity: string;
  summary: string;
  /** Full ref of a User, or of a service. */
  createdBy: string;
  createdAt: string;
  status: PageStatus;
  /** Index of the level that was told last, from 0. */
  level: number;
  /** When the next level is told unless somebody answers. */
  escalatesAt?: string;
  acknowledgedBy?: string;
  acknowledgedAt?: string;
  resolvedBy?: string;
  resolvedAt?: string;
  /** Where the provider shows it, of a page that went to one. */
  url?: string;
}

/** @public */
export interface PageDetails extends PageSummary {
  /** Oldest first. */
  deliveries: PageDelivery[];
  people: Record<string, Person>;
  may: { acknowledge: boolean; resolve: boolean };
}
