import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import type { HealthRollup } from '@callboard/backstage-plugin-environment-health-common';
import {
  compareStatus,
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

/** What a system or an owner is called; kinds other than the usual one are named. */
export function nameOfRef(ref: string, by: 'system' | 'owner'): string {
  const defaultKind = by === 'system' ? 'system' : 'group';
  return humanizeEntityRef(parseEntityRef(ref), { defaultKind });
}

/** Worst first; among equals the one with more services in that status, then by name. */
export function sortRollups(rollups: HealthRollup[]): HealthRollup[] {
  return [...rollups].sort(
    (a, b) =>
      compareStatus(b.status, a.status) ||
      b.counts[b.status] - a.counts[a.status] ||
      (a.ref ?? '\uffff').localeCompare(b.ref ?? '\uffff', 'en'),
  );
}

/** Those of these statuses whose name has the text in it; no status means every one. */
export function filterRollups(
  rollups: HealthRollup[],
  filters: { by: 'system' | 'owner'; text: string; status: string[] },
): HealthRollup[] {
  const text = filters.text.toLocaleLowerCase('en-US');
  return rollups.filter(
    ({ ref, status }) =>
      (!filters.status.length || filters.status.includes(status)) &&
      (!text ||
        (ref !== undefined &&
          nameOfRef(ref, filters.by)
            .toLocaleLowerCase('en-US')
            .includes(text))),
  );
}

/** How many there are by status. */
export function countByStatus(items: { status: Status }[]) {
  const counts = Object.fromEntries(
    STATUSES.map(status => [status, 0]),
  ) as Record<Status, number>;
  for (const { status } of items) {
    counts[status]++;
  }
  return counts;
}
