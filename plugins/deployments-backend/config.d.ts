import type { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    /** What the deployments backend collects, and for how long it is kept. */
    deployments?: {
      /** How the catalog is looked through for entities to collect for. */
      targets?: {
        /**
         * How often the whole catalog is read. New entities are noticed
         * within some seconds all the same. Defaults to 5 minutes.
         */
        frequency?: HumanDuration | string;
      };

      /** By id of the source, such as `github` or `cloudformation`. */
      sources?: {
        [source: string]: {
          /** How often everything is reconciled; the source has a default. */
          frequency?: HumanDuration | string;
          /** How long one turn of sweeps may take; the source has a default. */
          timeout?: HumanDuration | string;
          /** How many shards one replica sweeps at a time. Defaults to 4. */
          concurrency?: number;
          /**
           * Age above which what is shown counts as stale. Defaults to two and
           * a half times the frequency.
           */
          staleAfter?: HumanDuration | string;
        };
      };

      /** How people may ask for an entity to be read at once. */
      refresh?: {
        /** Refreshes of one entity are at least this far apart. Defaults to 15 seconds. */
        interval?: HumanDuration | string;
      };

      /** When a service counts as in need of somebody. */
      attention?: {
        /**
         * An environment that lacks this many commits of the one before it
         * needs somebody. Defaults to 20.
         */
        behindCommits?: number;
      };

      /**
       * How long past deployments are kept. What is live is kept however old it
       * is. Defaults to 400 days.
       */
      retention?: HumanDuration | string;
    };
  };
}
