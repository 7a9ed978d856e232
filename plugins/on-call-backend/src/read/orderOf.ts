import type { ScheduleSummary } from '@callboard/backstage-plugin-on-call-common';

/** Whether nobody is on call now; not where it is not known who is. */
export function hasNobody({ standing }: Pick<ScheduleSummary, 'standing'>) {
  return !standing.now.people.length && !standing.now.unknown;
}

function rankOf(summary: ScheduleSummary): number {
  if (hasNobody(summary)) {
    return 0;
  }
  return summary.gaps.length ? 1 : 2;
}

/** A text by which schedules sort: nobody now first, then gaps soon, then by title. */
export function orderOf(summary: ScheduleSummary): string {
  return [
    rankOf(summary),
    summary.title.toLocaleLowerCase('en-US'),
    // Tells two of the same title apart, and sorts after the end of a title.
    summary.id,
  ].join('\u0000');
}
