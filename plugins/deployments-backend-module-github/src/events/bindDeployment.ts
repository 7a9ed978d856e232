import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { GithubDeployment } from '../mapping/GithubDeployment';
import { toObservations } from '../sweep/toObservations';
import type { EventReading } from './EventReading';

/**
 * Says what a delivery tells about one deployment.
 *
 * @param incomplete - more is to be had by reading the repository, which is worth
 * a query where an environment that people look at is concerned.
 */
export function bindDeployment(
  deployment: GithubDeployment,
  targets: EntityEnvironments[],
  incomplete: boolean,
): EventReading {
  const observations = toObservations(targets, [deployment]).map(
    ({ observation }) => observation,
  );
  const configured = observations.some(one => one.environment !== undefined);
  return { observations, readRepository: incomplete && configured };
}
