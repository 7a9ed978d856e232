import type { DefinitionProblem } from '@callboard/backstage-plugin-on-call-common';
import type { BookedEntity } from '../book/Book';
import type { ProjectedEntity } from '../book/projections';
import { isFailing } from './isFailing';

/** What an entity names at a provider, and how reading it went. */
export interface KeyRow {
  provider: string;
  key: string;
  observed_at: string | null;
  error: string | null;
  error_at: string | null;
}

/** @param body - of the table `entities` */
export function toBookedEntity(body: string, rows: KeyRow[]): BookedEntity {
  const projected: ProjectedEntity = JSON.parse(body);
  const keys = [...rows].sort((one, other) =>
    nameOf(one) < nameOf(other) ? -1 : 1,
  );
  const observed = new Map(keys.map(row => [nameOf(row), row.observed_at]));
  const observedAt = keys.flatMap(row => row.observed_at ?? []).sort()[0];
  const withAge = <T extends { provider: string; key: string }>(one: T) => ({
    ...one,
    // Only what was read is projected.
    observedAt: observed.get(nameOf(one)) ?? '',
  });
  return {
    ...projected,
    read: keys.every(row => row.observed_at !== null),
    policies: projected.policies.map(withAge),
    schedules: projected.schedules.map(one => {
      const { key: _, ...booked } = withAge(one);
      return booked;
    }),
    problems: [
      ...projected.problems,
      ...keys.filter(isFailing).map(row => problemOf(row, projected)),
    ],
    ...(observedAt && { observedAt }),
  };
}

/** Of a key that could not be read. */
function problemOf(row: KeyRow, projected: ProjectedEntity): DefinitionProblem {
  const source = [...projected.policies, ...projected.schedules].find(
    ({ provider, key }) => provider === row.provider && key === row.key,
  )?.source;
  return {
    source: source?.title ?? row.provider,
    ...(source?.url && { url: source.url }),
    message:
      (row.error ?? '') +
      (row.observed_at ? ' What is shown was read before.' : ''),
  };
}

function nameOf({ provider, key }: { provider: string; key: string }): string {
  return `${provider} ${key}`;
}
