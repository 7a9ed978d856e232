import { mockApis } from '@backstage/frontend-test-utils';
import type { Translate } from '../format/attempt';
import { deploymentsTranslationRef } from '../translation';

/** The plugin's own English. */
export function translate(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(deploymentsTranslationRef);
  if (!snapshot.ready) {
    throw new Error('The messages of the plugin are not ready');
  }
  return snapshot.t;
}
