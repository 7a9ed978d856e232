import type { HumanDuration } from '@backstage/types';

// Configuration of the on-call backend.
export interface Config {
  callboard?: {
    onCall?: {
      /** How people are paged. */
      paging?: {
        /** How many pages one caller may make about an entity in a minute. Defaults to 5. */
        perMinute?: number;
        /**
         * For how long a page is sent to a provider that does not take it, before people
         * are told by notifications instead. Defaults to 1 hour.
         */
        providerPatience?: HumanDuration | string;
      };

      /** How those who hand over and those who take over are told. */
      handOff?: {
        /** Whether they are told at all. Defaults to true. */
        enabled?: boolean;
        /** How long before a hand-off they are told first. Defaults to 15 minutes. */
        before?: HumanDuration | string;
      };
    };
  };
}
