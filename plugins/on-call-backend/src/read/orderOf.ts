import {
  gapsOf,
  type Schedule,
  type Shift,
} from '@callboard/backstage-plugin-on-call-common';

/**
 * Whether nobody is on call when the first of these shifts begins; not where it
 * is not known who is.
 */
export function hasNobody([now]: Shift[]): boolean {
  return gapsOf([now]).length > 0;
}

function rankOf(shifts: Shift[]): number {
  if (hasNobody(shifts)) {
    return 0;
  }
  return gapsOf(shifts).length ? 1 : 2;
}

/**
 * A text by which schedules sort: nobody now first, then gaps soon, then by title.
 *
 * @param shifts - from now on
 */
export function orderOf(
  { title, id }: Pick<Schedule, 'title' | 'id'>,
  shifts: Shift[],
): string {
  return [
    rankOf(shifts),
    title.toLocaleLowerCase('en-US'),
    // Tells two of the same title apart, and sorts after the end of a title.
    id,
  ].join('\u0000');
}
