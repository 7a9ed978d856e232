import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { tabMessages } from './messages/tabMessages';
import { portfolioMessages } from './messages/portfolioMessages';

/**
 * Every text that the environment health plugin shows.
 *
 * @alpha
 */
export const environmentHealthTranslationRef = createTranslationRef({
  id: 'environment-health',
  messages: {
    ...tabMessages,
    ...portfolioMessages,
  },
});
