import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { pageMessages } from './messages/pageMessages';
import { runbookMessages } from './messages/runbookMessages';
import { runMessages } from './messages/runMessages';
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
    ...runbookMessages,
    ...runMessages,
    ...pageMessages,
  },
});
