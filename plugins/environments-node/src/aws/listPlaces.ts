import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type { AwsSettings } from '../config/readAwsSettings';
import type { AwsPlace } from './AwsClientsService';

/**
 * Every account and region that the configuration names, each once.
 *
 * @internal
 */
export function listPlaces(
  environments: Environment[],
  settings: Pick<AwsSettings, 'accounts' | 'regions'>,
): AwsPlace[] {
  const everywhere = settings.regions ?? [];
  const places = [
    ...environments.flatMap(({ aws }) =>
      placesOf(aws?.accountId, aws?.region ? [aws.region] : everywhere),
    ),
    ...settings.accounts.flatMap(({ accountId, regions }) =>
      placesOf(accountId, regions ?? everywhere),
    ),
  ];
  return [
    ...new Map(
      places.map(place => [`${place.accountId}/${place.region}`, place]),
    ).values(),
  ];
}

function placesOf(
  accountId: string | undefined,
  regions: string[],
): AwsPlace[] {
  return accountId ? regions.map(region => ({ accountId, region })) : [];
}
