import type { ProjectedEntity, ProjectedSchedule } from '../book/projections';

/** Keeps what views show, worked out beforehand. */
export interface ProjectionStore {
  /** @returns refs of entities of which it is new or other than before. */
  putEntities(entities: ProjectedEntity[]): Promise<string[]>;
  removeEntities(entityRefs: string[]): Promise<void>;
  /** Refs of entities whose view tells of one of these people. */
  entitiesTellingOf(people: string[]): Promise<string[]>;

  /** @returns ids of schedules of which it is new or other than before. */
  putSchedules(schedules: ProjectedSchedule[]): Promise<string[]>;
  removeSchedules(scheduleIds: string[]): Promise<void>;
}
