import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { OnCallProvider } from './OnCallProvider';

/**
 * Takes providers of on-call schedules.
 *
 * @public
 */
export interface OnCallProvidersExtensionPoint {
  /** @throws `ConflictError` when a provider of the same id was added before. */
  addProvider(provider: OnCallProvider): void;
}

/** @public */
export const onCallProvidersExtensionPoint =
  createExtensionPoint<OnCallProvidersExtensionPoint>({
    id: 'on-call.providers',
  });
