import { AwsWorld } from '../aws/AwsWorld';
import type { PublishedCalendar } from '../calendars/PublishedCalendar';
import { PagerDutyWorld } from '../pagerduty/world/PagerDutyWorld';
import { Accounts } from './Accounts';
import { Ids } from './Ids';
import type { Instant, WebhookFact } from './model';
import type { DispatchUpset } from './plan/planDispatch';
import type { WaitingRun } from './plan/RunPlan';
import { Random } from './Random';
import { Repository, type NewRepository } from './Repository';
import { Schedule } from './Schedule';
import type { Service } from './Service';

export interface WorldOptions {
  start: Instant;
  seed: string;
}

/**
 * Everything that exists in the sandbox, as a timeline. Reading is looking at it at an
 * instant; changing it is planning facts, never editing what already happened.
 */
export class World {
  readonly start: Instant;
  readonly seed: string;
  readonly ids = new Ids();
  readonly random: Random;
  readonly accounts = new Accounts(this.ids);
  readonly aws = new AwsWorld();
  readonly pagerDuty = new PagerDutyWorld();
  readonly schedule: Schedule;
  readonly services = new Map<string, Service>();
  /** What can be read as a calendar, by its URL. */
  readonly calendars = new Map<string, PublishedCalendar>();
  /** Runs that wait for an approval, by id. */
  readonly waiting = new Map<number, WaitingRun>();
  /** What will go wrong with workflows that somebody starts. */
  readonly dispatchUpsets: DispatchUpset[] = [];
  /** Whether the host knows the parameter that asks which run a dispatch became; older ones do not. */
  knowsRunDetails: 'yes' | 'overlooked' | 'refused' = 'yes';
  readonly #repositories = new Map<string, Repository>();
  readonly #lazy = new Map<string, (name: string) => Repository | undefined>();
  #lazyService: (name: string) => Service | undefined = () => undefined;
  readonly #busyUntil = new Map<string, Instant>();

  constructor(options: WorldOptions) {
    this.start = options.start;
    this.seed = options.seed;
    this.random = new Random(options.seed);
    this.schedule = new Schedule(options.start);
  }

  /** Repositories that exist in memory, oldest first. */
  get repositories(): Repository[] {
    return [...this.#repositories.values()];
  }

  addRepository(options: NewRepository): Repository {
    const repository = new Repository(this.ids, options);
    this.#repositories.set(repository.fullName.toLowerCase(), repository);
    return repository;
  }

  /** Repositories of this owner are made when somebody first asks for them. */
  addLazyOwner(
    owner: string,
    make: (name: string) => Repository | undefined,
  ): void {
    this.#lazy.set(owner.toLowerCase(), make);
  }

  repository(owner: string, name: string): Repository | undefined {
    const key = `${owner}/${name}`.toLowerCase();
    return (
      this.#repositories.get(key) ?? this.#lazy.get(owner.toLowerCase())?.(name)
    );
  }

  addService(service: Service): Service {
    this.services.set(service.name, service);
    return service;
  }

  addCalendar(calendar: PublishedCalendar): void {
    this.calendars.set(calendar.url, calendar);
  }

  /** Services beyond those of the demonstration are made when somebody first asks for them. */
  addLazyServices(make: (name: string) => Service | undefined): void {
    this.#lazyService = make;
  }

  service(name: string): Service | undefined {
    return this.services.get(name) ?? this.#lazyService(name);
  }

  announce(at: Instant, repository: Repository, fact: WebhookFact): void {
    this.schedule.add(at, repository, fact);
  }

  /** The first instant from `from` on at which nothing else deploys to a place. */
  whenIdle(place: string, from: Instant): Instant {
    return Math.max(from, this.#busyUntil.get(place) ?? from);
  }

  keepBusy(place: string, until: Instant): void {
    this.#busyUntil.set(place, until);
  }
}
