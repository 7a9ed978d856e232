import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';

/** A check as Environment health told of it; `runbookUrl` where its author named one. */
export type MirroredCheck = Omit<CheckWithRunbooks, 'runbooks'> & {
  entityRef: string;
  runbookUrls: string[];
};

/**
 * What Environment health knows, kept here so that a page view asks nobody:
 * checks that are not healthy, and alarms in any state.
 */
export interface CheckMirror {
  /** By entity, environment and id. */
  list(entityRefs: string[]): Promise<MirroredCheck[]>;
}
