import type { BookedEntity, BookedPolicy, BookedSchedule } from './Book';

/** {@link BookedEntity}, without what changes while its sources stay the same. */
export type ProjectedEntity = Omit<
  BookedEntity,
  'read' | 'policies' | 'schedules' | 'observedAt'
> & {
  policies: Omit<BookedPolicy, 'observedAt'>[];
  schedules: ProjectedSchedule[];
};

/** {@link BookedSchedule}, without when it was read. */
export type ProjectedSchedule = Omit<BookedSchedule, 'observedAt'> & {
  /** The key that it came under. */
  key: string;
};
