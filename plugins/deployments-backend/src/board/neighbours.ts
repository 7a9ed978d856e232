import type { Deployment } from '@callboard/backstage-plugin-deployments-common';

/** Two environments, next to each other in promotion order, whose live versions are compared. */
export interface Neighbours {
  /** The lower environment. */
  from: string;
  /** The higher one. */
  to: string;
  /** Commit live in `to`. */
  base: string;
  /** Commit live in `from`. */
  head: string;
}

/**
 * Pairs every environment that has a live version with the next one that has.
 *
 * @param environments - in promotion order
 */
export function neighbours(
  environments: {
    environment: { name: string };
    live?: Pick<Deployment, 'version'>;
  }[],
): Neighbours[] {
  const inUse = environments.flatMap(({ environment, live }) =>
    live ? [{ name: environment.name, commit: live.version.commit }] : [],
  );
  return inUse.slice(1).map((higher, index) => ({
    from: inUse[index].name,
    to: higher.name,
    base: higher.commit,
    head: inUse[index].commit,
  }));
}
