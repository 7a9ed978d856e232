import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * The texts of what every Callboard tab shares.
 *
 * @public
 */
export const environmentsTranslationRef = createTranslationRef({
  id: 'callboard-environments',
  messages: {
    common: {
      close: 'Close',
      retry: 'Try again',
    },
    filters: {
      none: 'Filters',
      chosen_one: '{{count}} chosen',
      chosen_other: '{{count}} chosen',
      active_one: '{{count}} filter',
      active_other: '{{count}} filters',
      owner: 'Owner',
      mine: 'Mine',
      clear: 'Clear filters',
      everyone: 'Show everyone’s',
    },
    pager: {
      range: '{{from}}–{{to}} of {{total}}',
    },
    states: {
      annotations: 'annotations',
      annotationsDocs: 'What the annotations mean',
      failed: 'The portal’s backend answered: {{message}}',
      stale: 'The last reading failed, so this may be out of date: {{message}}',
    },
  },
});
