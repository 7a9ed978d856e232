import type { SourceState } from '@callboard/backstage-plugin-deployments-common';
import type { SourceStateRecord } from '../model/SourceStateRecord';

/** What is known of a source without asking it. */
export interface SourceDescription {
  id: string;
  title: string;
  staleAfterSeconds: number;
}

/**
 * How the sources of one entity are doing: as well as the worst of the shards
 * that each reads it in.
 */
export function combineSourceStates(
  records: SourceStateRecord[],
  sources: SourceDescription[],
): SourceState[] {
  return sources.flatMap((source): SourceState[] => {
    const own = records.filter(record => record.source === source.id);
    if (!own.length) {
      return [];
    }
    const errors = own
      .flatMap(({ error }) => error ?? [])
      .sort((a, b) => (a.since < b.since ? -1 : 1));
    return [
      {
        source: source.id,
        title: source.title,
        observedAt: own
          .flatMap(({ observedAt }) => observedAt ?? [])
          .sort()
          .at(0),
        error: errors.length
          ? {
              message: [...new Set(errors.map(({ message }) => message))].join(
                ' ',
              ),
              since: errors[0].since,
            }
          : undefined,
        staleAfterSeconds: source.staleAfterSeconds,
      },
    ];
  });
}
