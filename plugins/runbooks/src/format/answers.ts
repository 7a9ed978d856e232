import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';

/** The answer for an entity that has, or may have, runbooks. */
export type FoundRunbooksAnswer = Extract<EntityRunbooks, { kind: 'runbooks' }>;
