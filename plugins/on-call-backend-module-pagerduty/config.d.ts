export interface Config {
  callboard?: {
    onCall?: {
      /** Reads schedules from PagerDuty and pages through it; neither happens where absent. */
      pagerduty?: {
        /** Where the account is kept; `us` where absent. Says which hosts are asked. */
        region?: 'us' | 'eu';
        /** Of the REST API, where that is not the region's. */
        apiBaseUrl?: string;
        /** Of the Events API v2, where that is not the region's. */
        eventsBaseUrl?: string;
        /**
         * A key of the REST API. Either this or `oauth`.
         * @visibility secret
         */
        token?: string;
        /** An app with scoped OAuth and client credentials. Either this or `token`. */
        oauth?: {
          clientId: string;
          /**
           * @visibility secret
           */
          clientSecret: string;
          /** Of the account: `acme` where people open `acme.pagerduty.com`. */
          subDomain: string;
          /** What is asked for, such as `services.read`; what reading and overriding need where absent. */
          scopes?: string[];
          /** Where tokens are given out; `https://identity.pagerduty.com/oauth/token` where absent. */
          tokenUrl?: string;
        };
        /** Mailbox of a user of PagerDuty in whose name overrides are made; needed with a key of the account. */
        from?: string;
        /**
         * Secrets of webhook subscriptions. Without any, nothing is taken from `/api/events/http/pagerduty`.
         * @deepVisibility secret
         */
        webhookSecrets?: string[];
      };
    };
  };
}
