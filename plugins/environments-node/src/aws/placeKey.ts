import type { AwsPlace } from './AwsClientsService';

/**
 * An account and region as one word: `account/region`.
 *
 * @public
 */
export function placeKey({ accountId, region }: AwsPlace): string {
  return `${accountId}/${region}`;
}

/**
 * The account and region of a {@link placeKey}.
 *
 * @public
 */
export function parsePlaceKey(key: string): AwsPlace {
  const [accountId, region] = key.split('/');
  return { accountId, region };
}

/**
 * An account and region, where both are known.
 *
 * @public
 */
export function completePlace(
  place: Partial<AwsPlace> | undefined,
): AwsPlace | undefined {
  const { accountId, region } = place ?? {};
  return accountId && region ? { accountId, region } : undefined;
}
