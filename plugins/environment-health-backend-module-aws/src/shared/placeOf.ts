import { InputError } from '@backstage/errors';
import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';

/** @throws `InputError` for a batch without an account and region; those of checks that need stacks have one. */
export function placeOf({ place }: Pick<HealthBatch, 'place'>): AwsPlace {
  if (!place) {
    throw new InputError(
      'This check needs an account and region to look in, and was given none.',
    );
  }
  return place;
}
