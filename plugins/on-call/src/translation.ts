import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { changeMessages } from './messages/changeMessages';
import { overviewMessages } from './messages/overviewMessages';
import { pagingMessages } from './messages/pagingMessages';
import { tabMessages } from './messages/tabMessages';
import { timelineMessages } from './messages/timelineMessages';

/**
 * Every text that the on-call plugin shows.
 *
 * @alpha
 */
export const onCallTranslationRef = createTranslationRef({
  id: 'on-call',
  messages: {
    ...tabMessages,
    ...timelineMessages,
    ...changeMessages,
    ...pagingMessages,
    ...overviewMessages,
  },
});
