import type { HumanDuration } from '@backstage/types';

// Configuration of the on-call backend.
export interface Config {
  callboard?: {
    onCall?: {
      /**
       * How often definitions and providers are read, besides at every push that a webhook
       * tells of. Defaults to 10 minutes.
       */
      frequency?: HumanDuration | string;
      /** How long one reading of up to fifty definitions may take. Defaults to 2 minutes. */
      timeout?: HumanDuration | string;
      /** How many such readings one replica does at a time. Defaults to 4. */
      concurrency?: number;

      /** How the catalog is looked through for entities that name who is on call. */
      targets?: {
        /**
         * How often the whole catalog is read. New entities are noticed
         * within some seconds all the same. Defaults to 5 minutes.
         */
        frequency?: HumanDuration | string;
      };

      /** What the catalog knows of people. */
      users?: {
        /** How often names, mailboxes and time zones of all Users are read. Defaults to 10 minutes. */
        frequency?: HumanDuration | string;
      };

      /** How people may ask for an entity's definition to be read at once. */
      refresh?: {
        /** Requests for one entity are at least this far apart. Defaults to 15 seconds. */
        interval?: HumanDuration | string;
      };

      /** Days that count as holidays where the load of schedules is told. */
      holidays?: Array<{
        /** In quotes, such as `"2026-12-25"`. */
        date: string;
        /** What people call it. */
        title: string;
      }>;

      /**
       * How calendars in the ICS format are read that people name by URL. Addresses inside the
       * network are refused, also behind redirects, but for what is named here.
       */
      calendars?: {
        /** Networks, addresses and names, such as `10.20.0.0/16` or `*.corp.example.com`. */
        allow?: string[];
        /** Names whose addresses do not come from DNS. */
        connect?: Array<{
          /** A name in which `*` stands for anything. */
          host: string;
          /** An IP address. */
          address: string;
          /** The port of the URL where absent. */
          port?: number | string;
        }>;
        /** PEM files of authorities that are believed besides those of Node.js. */
        certificateAuthorities?: string[];
        /** How long reading one may take. Defaults to 20 seconds. */
        timeout?: HumanDuration | string;
      };

      /** How calendars are read in which people name when they are away. */
      absences?: {
        /**
         * How often each of them is read, besides within seconds of being named. After a failure it
         * is tried again within 15 minutes. Defaults to 1 hour.
         */
        frequency?: HumanDuration | string;
      };

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

      /**
       * How long past pages are kept. One that nobody resolved is kept however old it is, unless
       * it was told to everybody and nobody answered. Defaults to 400 days.
       */
      retention?: HumanDuration | string;
    };
  };
}
