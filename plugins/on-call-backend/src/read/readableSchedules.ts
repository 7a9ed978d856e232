import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import { NotFoundError } from '@backstage/errors';
import type { Schedule } from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule } from '../book/Book';

/**
 * Narrows schedules to those that the caller may read, and what names them to
 * what the caller may read.
 *
 * @param readable - where absent, every entity is, and every schedule
 */
export async function readableSchedules<
  T extends Pick<ListedSchedule, 'entities'>,
>(listed: T[], readable: ReadableEntities | undefined): Promise<T[]> {
  if (!readable) {
    return listed;
  }
  const refs = await readable([
    ...new Set(
      listed.flatMap(({ entities }) =>
        entities.map(({ entityRef }) => entityRef),
      ),
    ),
  ]);
  return listed
    .map(schedule => ({
      ...schedule,
      entities: schedule.entities.filter(({ entityRef }) =>
        refs.has(entityRef),
      ),
    }))
    .filter(({ entities }) => entities.length);
}

/**
 * A schedule, narrowed to what the caller may read.
 *
 * @param readable - where absent, every entity is
 * @throws `NotFoundError` when there is no such schedule for the caller.
 */
export async function findReadable(
  book: Pick<Book, 'schedule'>,
  scheduleId: string,
  readable: ReadableEntities | undefined,
): Promise<ListedSchedule> {
  const found = await book.schedule(scheduleId);
  const [listed] = await readableSchedules(found ? [found] : [], readable);
  if (!listed) {
    throw new NotFoundError(`No schedule ${scheduleId} was found`);
  }
  return listed;
}

/**
 * A schedule that the caller may read, with everything that names it.
 *
 * @throws as {@link findReadable}
 */
export async function assertReadable(
  scheduleId: string,
  found: ListedSchedule | undefined,
  readable: ReadableEntities | undefined,
): Promise<ListedSchedule> {
  await findReadable({ schedule: async () => found }, scheduleId, readable);
  return found!;
}

/**
 * Whether what may be read of a schedule matches: what may not must not be told
 * of by a match either.
 */
export function matchesReadable(
  {
    schedule,
    entities,
  }: { schedule: Pick<Schedule, 'title'> } & Pick<ListedSchedule, 'entities'>,
  { owner, text }: { owner?: string[]; text?: string },
): boolean {
  const wanted = text?.toLocaleLowerCase('en-US');
  const has = (name: string) =>
    name.toLocaleLowerCase('en-US').includes(wanted ?? '');
  return (
    (!owner || entities.some(one => one.owner && owner.includes(one.owner))) &&
    (!wanted ||
      has(schedule.title) ||
      entities.some(({ entityRef, title }) => has(title) || has(entityRef)))
  );
}
