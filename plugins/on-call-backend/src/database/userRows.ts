import type { CatalogUser } from '../book/CatalogUser';

/** What the table `users` tells of somebody; the name is null where they are not in it. */
export interface UserFacts {
  ref: string;
  name: string | null;
  mail: string | null;
  time_zone: string | null;
}

export function toCatalogUser(row: UserFacts): CatalogUser {
  return {
    ref: row.ref,
    name: row.name ?? row.ref,
    ...(row.mail !== null && { mail: row.mail }),
    ...(row.time_zone !== null && { timeZone: row.time_zone }),
  };
}
