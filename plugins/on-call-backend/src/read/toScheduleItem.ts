import type {
  ScheduleItem,
  ScheduleSummary,
} from '@callboard/backstage-plugin-on-call-common';

const ENTITIES_SHOWN = 10;

/** @param entityRefs - of what names it and the caller may read */
export function toScheduleItem(
  entityRefs: string[],
  summary: ScheduleSummary,
): ScheduleItem {
  const { id, title, timeZone, source, standing, gaps, observedAt } = summary;
  return {
    id,
    title,
    timeZone,
    source,
    standing,
    gaps,
    observedAt,
    entityRefs: [...entityRefs].sort().slice(0, ENTITIES_SHOWN),
    entityCount: entityRefs.length,
  };
}
