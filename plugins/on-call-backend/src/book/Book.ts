import type {
  DefinitionProblem,
  EscalationPolicy,
  OnCallSource,
  Person,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';

/** A schedule as it was read last. */
export interface BookedSchedule {
  schedule: Schedule;
  source: OnCallSource;
  /** Id of the provider that it came from. */
  provider: string;
  observedAt: string;
}

/** A policy as it was read last. */
export interface BookedPolicy {
  policy: EscalationPolicy;
  source: OnCallSource;
  provider: string;
  /** The key that it came under. */
  key: string;
  observedAt: string;
}

/** An entity with everything that its bindings name. */
export interface BookedEntity {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  /** Full ref of the System or Group whose annotation it is; absent for its own. */
  inheritedFrom?: string;
  /** False until each of its bindings was read once. */
  read: boolean;
  /** Policies that its bindings name, in their order. */
  policies: BookedPolicy[];
  /** Those that its policies name, and the others of its bindings. */
  schedules: BookedSchedule[];
  people: Person[];
  /** Of annotations, of authors, and of sources that failed. */
  problems: DefinitionProblem[];
  /** When the one that was read longest ago was read. */
  observedAt?: string;
}

/** A schedule, with who names it. */
export interface ListedSchedule extends BookedSchedule {
  /** All that name it, whoever may read them. */
  entities: { entityRef: string; title: string; owner?: string }[];
}

/**
 * What is known of schedules and policies. Reads the database alone.
 */
export interface Book {
  /** @returns undefined for an entity that names nothing and inherits nothing. */
  entity(entityRef: string): Promise<BookedEntity | undefined>;
  schedule(scheduleId: string): Promise<ListedSchedule | undefined>;
  /** By title and id. */
  list(query?: {
    owner?: string[];
    /** Refs of people of whom it names one. */
    people?: string[];
  }): Promise<ListedSchedule[]>;
  people(refs: Iterable<string>): Promise<Map<string, Person>>;
}

/** What is known of several schedules at once. Reads the database alone. */
export interface ScheduleDirectory {
  /** Those of some ids that there are, in no order. */
  schedules(scheduleIds: string[]): Promise<BookedSchedule[]>;

  /** What names some schedules, by id of the schedule; whoever may read it. */
  entitiesOf(
    scheduleIds: string[],
  ): Promise<Map<string, ListedSchedule['entities']>>;
}
