import type { Person } from '@callboard/backstage-plugin-on-call-common';
import type {
  Book,
  BookedEntity,
  BookedSchedule,
  ListedSchedule,
  ScheduleDirectory,
} from '../../book/Book';

/** A book that a test writes. */
export class MemoryBook implements Book, ScheduleDirectory {
  readonly entities = new Map<string, BookedEntity>();
  readonly persons = new Map<string, Person>();

  add(entity: BookedEntity): this {
    this.entities.set(entity.entityRef, entity);
    entity.people.forEach(person => this.persons.set(person.ref, person));
    return this;
  }

  async entity(entityRef: string): Promise<BookedEntity | undefined> {
    return this.entities.get(entityRef);
  }

  async schedule(scheduleId: string): Promise<ListedSchedule | undefined> {
    return (await this.list()).find(
      ({ schedule }) => schedule.id === scheduleId,
    );
  }

  async schedules(scheduleIds: string[]): Promise<BookedSchedule[]> {
    return (await this.list())
      .filter(({ schedule }) => scheduleIds.includes(schedule.id))
      .map(({ entities: _, ...booked }) => booked);
  }

  async entitiesOf(scheduleIds: string[]) {
    return new Map(
      (await this.list())
        .filter(({ schedule }) => scheduleIds.includes(schedule.id))
        .map(({ schedule, entities }) => [schedule.id, entities] as const),
    );
  }

  // Of narrowing the most is left to whoever asks, so that they cannot rely on it.
  async list({ people }: { people?: string[] } = {}): Promise<
    ListedSchedule[]
  > {
    const listed = new Map<string, ListedSchedule>();
    for (const entity of this.entities.values()) {
      const { entityRef, title, owner } = entity;
      for (const booked of entity.schedules) {
        const known = listed.get(booked.schedule.id);
        listed.set(booked.schedule.id, {
          ...booked,
          entities: [...(known?.entities ?? []), { entityRef, title, owner }],
        });
      }
    }
    return [...listed.values()].filter(
      ({ schedule }) =>
        !people ||
        people.some(one => JSON.stringify(schedule.base).includes(`"${one}"`)),
    );
  }

  async people(refs: Iterable<string>): Promise<Map<string, Person>> {
    return new Map(
      [...refs].flatMap(ref => {
        const person = this.persons.get(ref);
        return person ? [[ref, person] as const] : [];
      }),
    );
  }
}
