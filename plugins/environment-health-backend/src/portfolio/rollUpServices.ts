import type { HealthRollup } from '@callboard/backstage-plugin-environment-health-common';
import {
  compareStatus,
  STATUSES,
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import type { PortfolioService } from '../database/PortfolioStore';

/** How many of each status there are; none is said, too. */
export function countByStatus(
  statuses: Iterable<Status>,
): Record<Status, number> {
  const counts = Object.fromEntries(
    STATUSES.map(status => [status, 0]),
  ) as Record<Status, number>;
  for (const status of statuses) {
    counts[status]++;
  }
  return counts;
}

/**
 * Many services as one, by their system or their owner.
 *
 * @param environments - names, in promotion order
 * @returns worst first, then by ref; services without one come last of their equals.
 */
export function rollUpServices(
  services: PortfolioService[],
  by: 'system' | 'owner',
  environments: string[],
): HealthRollup[] {
  const groups = new Map<string | undefined, PortfolioService[]>();
  for (const service of services) {
    const group = groups.get(service[by]);
    if (group) {
      group.push(service);
    } else {
      groups.set(service[by], [service]);
    }
  }
  return [...groups]
    .map(([ref, group]) => toRollup(ref, group, environments))
    .sort(
      (a, b) =>
        compareStatus(b.status, a.status) ||
        Number(a.ref === undefined) - Number(b.ref === undefined) ||
        ((a.ref ?? '') < (b.ref ?? '') ? -1 : 1),
    );
}

function toRollup(
  ref: string | undefined,
  services: PortfolioService[],
  environments: string[],
): HealthRollup {
  const cells = new Map<string, Status[]>();
  for (const { environment, status } of services.flatMap(one => one.cells)) {
    cells.set(environment, [...(cells.get(environment) ?? []), status]);
  }
  return {
    ...(ref !== undefined && { ref }),
    status: worstStatus(services.map(({ status }) => status)),
    counts: countByStatus(services.map(({ status }) => status)),
    environments: environments.flatMap(environment => {
      const statuses = cells.get(environment);
      return statuses
        ? [
            {
              environment,
              status: worstStatus(statuses),
              services: statuses.length,
            },
          ]
        : [];
    }),
  };
}
