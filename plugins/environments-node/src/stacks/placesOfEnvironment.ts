import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';
import type { AwsPlace } from '../aws/AwsClientsService';
import { completePlace, placeKey } from '../aws/placeKey';

/**
 * Where the stacks of one environment of an entity may lie: a named stack where
 * its reference or its environment says, and else everywhere; stacks selected
 * by tags in every configured region of the environment's account.
 *
 * @param everywhere - the places that the configuration names
 * @returns each place once; also one that the configuration does not name,
 * where a reference points there.
 *
 * @public
 */
export function placesOfEnvironment(
  target: Pick<EntityEnvironments, 'stacks' | 'stackTags'>,
  environment: Pick<Environment, 'name' | 'aws'>,
  everywhere: AwsPlace[],
): AwsPlace[] {
  const { aws } = environment;
  const within = ({ accountId, region }: Partial<AwsPlace>) =>
    everywhere.filter(
      place =>
        (!accountId || accountId === place.accountId) &&
        (!region || region === place.region),
    );
  const places = [
    ...target.stacks
      .filter(reference => reference.environment === environment.name)
      .flatMap(reference => {
        const wanted = {
          accountId: reference.accountId ?? aws?.accountId,
          region: reference.region ?? aws?.region,
        };
        return completePlace(wanted) ?? within(wanted);
      }),
    ...(target.stackTags ? within({ accountId: aws?.accountId }) : []),
  ];
  return [...new Map(places.map(place => [placeKey(place), place])).values()];
}
