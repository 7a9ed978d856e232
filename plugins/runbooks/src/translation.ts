import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { pageMessages } from './messages/pageMessages';
import { tabMessages } from './messages/tabMessages';

/**
 * Every text that the runbooks plugin shows.
 *
 * @alpha
 */
export const runbooksTranslationRef = createTranslationRef({
  id: 'runbooks',
  messages: {
    ...tabMessages,
    ...pageMessages,
  },
});
