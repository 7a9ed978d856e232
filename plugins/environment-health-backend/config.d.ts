import type { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    /** What the environment health backend checks how often, and for how long it is kept. */
    environmentHealth?: {
      /** How the catalog is looked through for entities to check. */
      targets?: {
        /**
         * How often the whole catalog is read. New entities are noticed
         * within some seconds all the same. Defaults to 5 minutes.
         */
        frequency?: HumanDuration | string;
      };

      /** How the stacks of each account and region are listed. */
      stacks?: {
        /** How often. Defaults to 2 minutes. */
        frequency?: HumanDuration | string;
        /** How long one account and region may take. Defaults to 2 minutes. */
        timeout?: HumanDuration | string;
        /** How many accounts and regions one replica lists at a time. Defaults to 4. */
        concurrency?: number;
      };

      /** By id of the suite of checks, such as `aws.alarms` or `http`. */
      suites?: {
        [suite: string]: {
          /** Whether it is run at all. Defaults to true. */
          enabled?: boolean;
          /** Time between two rounds; the suite has a default. */
          frequency?: HumanDuration | string;
          /** How long one batch may take; the suite has a default. */
          timeout?: HumanDuration | string;
          /** How many batches one replica checks at a time. Defaults to 4. */
          concurrency?: number;
        };
      };

      /** How people may ask for an entity to be checked at once. */
      run?: {
        /** Rounds of one entity are at least this far apart. Defaults to 15 seconds. */
        interval?: HumanDuration | string;
      };

      /** How long the past is kept. Defaults to 400 days. */
      retention?: HumanDuration | string;
    };
  };
}
