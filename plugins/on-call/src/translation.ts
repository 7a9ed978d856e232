import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { tabMessages } from './messages/tabMessages';

/**
 * Every text that the on-call plugin shows.
 *
 * @alpha
 */
export const onCallTranslationRef = createTranslationRef({
  id: 'on-call',
  messages: { ...tabMessages },
});
