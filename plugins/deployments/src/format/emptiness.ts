import type { SourceState } from '@callboard/backstage-plugin-deployments-common';

/** Why an environment shows no version. Nobody may read "nothing" where it means "not known". */
export type Emptiness =
  | { reason: 'empty' }
  | { reason: 'unread' }
  | { reason: 'failing'; title: string };

/** Tells "nothing was deployed" from "nobody has looked yet" and "looking failed". */
export function emptinessOf(
  sources: Pick<SourceState, 'title' | 'observedAt' | 'error'>[],
): Emptiness {
  const failing = sources.find(source => source.error && !source.observedAt);
  if (failing) {
    return { reason: 'failing', title: failing.title };
  }
  return sources.some(source => source.observedAt)
    ? { reason: 'empty' }
    : { reason: 'unread' };
}
