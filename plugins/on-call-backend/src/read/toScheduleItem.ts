import type {
  ScheduleItem,
  ScheduleSummary,
} from '@callboard/backstage-plugin-on-call-common';
import type { ListedSchedule } from '../book/Book';

const ENTITIES_SHOWN = 10;

/** @param listed - narrowed to entities that the caller may read */
export function toScheduleItem(
  { entities }: Pick<ListedSchedule, 'entities'>,
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
    entityRefs: entities
      .map(({ entityRef }) => entityRef)
      .sort()
      .slice(0, ENTITIES_SHOWN),
    entityCount: entities.length,
  };
}
