import type { Calendar } from '../Calendar';
import type { Delivery } from '../Delivery';
import type { Account, Commit, Instant } from '../model';
import type { EnvironmentName, Service } from '../Service';
import type { Beats } from './Beats';

export interface HistoryPlan {
  delivery: Delivery;
  calendar: Calendar;
  beats: Beats;
  services: { service: Service; commitsPerDay: number }[];
  days: number;
  approver: Account;
  /** Releases of these weeks before the newest Friday are told elsewhere. */
  exceptReleases?: number[];
}

const STAGING = '19:30';

/**
 * The ordinary life of a repository: commits on working days go to dev, what came
 * together goes to staging in the evening, and each Friday's release is approved for
 * production in the window of the following Sunday.
 */
export function growHistory(plan: HistoryPlan): void {
  for (let day = plan.days; day >= 1; day -= 1) {
    addWorkingDay(plan, day);
    addEvening(plan, day);
  }
  const weeks = Math.floor(plan.days / 7) - 1;
  for (let week = weeks; week >= 0; week -= 1) {
    if (!plan.exceptReleases?.includes(week)) {
      addRelease(plan, week);
    }
  }
}

/** Friday's release and Sunday's deployment; returns the release once it is told. */
export function addRelease(plan: HistoryPlan, week: number): void {
  const { beats, calendar, delivery, services } = plan;
  const friday = calendar.fridayDaysAgo(week);
  beats.add(calendar.daysAgo(friday, '15:10'), at => {
    const commit = delivery.release(at);
    for (const [index, { service }] of services.entries()) {
      delivery.deploy(service, 'prod', commit, at + 60_000 + index * 5_000, {
        target: {
          approval: {
            at: calendar.daysAgo(friday - 2, '02:20') + index * 900_000,
            by: plan.approver,
            comment: 'Checked in staging.',
          },
        },
      });
    }
  });
}

function addWorkingDay(plan: HistoryPlan, day: number): void {
  const { beats, calendar, delivery } = plan;
  const { random } = delivery.world;
  const holiday = calendar.isWeekend(day);
  for (const { service, commitsPerDay } of plan.services) {
    const whole = Math.floor(commitsPerDay);
    const count = whole + (random.chance(commitsPerDay - whole) ? 1 : 0);
    for (let index = 0; index < count && !holiday; index += 1) {
      const minute = String(random.between(0, 59)).padStart(2, '0');
      const hour = String(random.between(9, 16)).padStart(2, '0');
      beats.add(calendar.daysAgo(day, `${hour}:${minute}`), at => {
        const commit = delivery.merge(service, at);
        delivery.deploy(service, firstOf(service), commit, at + 15_000, {
          failure: random.chance(0.08)
            ? { job: random.pick([...service.gates.flat(), 'deploy']) }
            : undefined,
        });
      });
    }
  }
}

function addEvening(plan: HistoryPlan, day: number): void {
  const { beats, calendar, delivery, services } = plan;
  beats.add(calendar.daysAgo(day, STAGING), at => {
    for (const [index, { service }] of services.entries()) {
      const commit = newestOf(plan, service, at);
      if (commit && firstOf(service) !== 'staging') {
        delivery.deploy(service, 'staging', commit, at + index * 20_000, {
          event: 'schedule',
          failure: delivery.world.random.chance(0.06)
            ? { job: 'deploy' }
            : undefined,
        });
      }
    }
  });
}

/** Where new commits go at once. */
function firstOf(service: Service): EnvironmentName {
  return service.environments[0].name;
}

/** Tip of `develop`, if the last day brought something for this service. */
function newestOf(
  { delivery }: HistoryPlan,
  service: Service,
  at: Instant,
): Commit | undefined {
  const { repository } = delivery;
  const recent = [...repository.commits.values()].some(
    commit =>
      commit.at > at - 24 * 3_600_000 &&
      commit.touches.some(path => service.paths.includes(path)),
  );
  const tip = recent && repository.tip('develop', at);
  return tip ? repository.commits.get(tip) : undefined;
}
