import type { TimelineEntry } from '../model/DeploymentRecord';
import type { Standing } from './BoardFacts';
import { latestAttempt, liveVersion } from './liveVersion';
import { byEnvironment } from './timeline';

/** What stands in each environment that was ever deployed to. */
export function standingsOf(timeline: TimelineEntry[]): Map<string, Standing> {
  return new Map(
    [...byEnvironment(timeline)].map(([environment, entries]) => {
      const live = liveVersion(entries);
      return [environment, { live, attempt: latestAttempt(entries, live) }];
    }),
  );
}
